package dev.plimsoll.review;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationSearch;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Brings the default branch of a repository to its wanted state: a check run on its head, so that
/// the check can be chosen as a required one, and its findings in code scanning where that is
/// wanted. May be repeated at any time and after any failure; what is done is not done again.
public final class BranchVisits {
  private final BranchHost host;
  private final BranchCheck check;
  private final BranchText text;
  private final ConfigurationSearch configurations;
  private final Function<BranchReport, String> sarif;
  private final String revision;
  private final BranchListener listener;

  /// @param sarif writes what was found in the form that code scanning takes
  /// @param revision of this program: another one may find something else
  public BranchVisits(
      BranchHost host,
      FileChecker checker,
      Links links,
      ConfigurationSearch configurations,
      Function<BranchReport, String> sarif,
      String revision) {
    this(host, checker, links, configurations, sarif, revision, BranchListener.NONE);
  }

  /// @param listener is told what is found
  public BranchVisits(
      BranchHost host,
      FileChecker checker,
      Links links,
      ConfigurationSearch configurations,
      Function<BranchReport, String> sarif,
      String revision,
      BranchListener listener) {
    this.listener = listener;
    this.host = host;
    this.check = new BranchCheck(host, checker);
    this.text = new BranchText(links);
    this.configurations = configurations;
    this.sarif = sarif;
    this.revision = revision;
  }

  /// Visits one repository. The check run comes last, because it vouches for the rest.
  ///
  /// @param stillMine asked before each write, so that nobody writes who has lost the lease
  /// @throws HostUnavailableException if it has to be tried again later
  /// @throws HostRefusedException if the host does not let us read, or post a check run
  public Reviewer.Outcome visit(RepositoryRef repository, BooleanSupplier stillMine) {
    Optional<BranchState> there = host.read(repository, ConfigurationSearch.PATHS);
    if (there.isEmpty()) {
      return Reviewer.Outcome.UNCHANGED;
    }
    BranchState branch = there.get();
    Configuration configuration = branch.configuration(repository.owner(), configurations);
    boolean scanning = configuration.codeScanning().value();
    boolean judged = BranchMark.isOfPullRequest(branch);
    BranchMark mark = BranchMark.of(revision, branch);
    boolean done = mark.stands(branch) || (judged && !scanning);
    if (done && listener.knows(repository, mark.value())) {
      return Reviewer.Outcome.UNCHANGED;
    }
    BranchReport report = check.of(repository, branch, configuration);
    if (!stillMine.getAsBoolean()) {
      return Reviewer.Outcome.LEFT_TO_OTHERS;
    }
    listener.found(repository, mark.value(), report);
    if (done) {
      return Reviewer.Outcome.UNCHANGED;
    }
    CodeScan scan = scan(repository, report, scanning);
    return judged
        ? outcome(scan instanceof CodeScan.Taken)
        : tell(repository, branch, report, scan, stillMine);
  }

  private CodeScan scan(RepositoryRef repository, BranchReport report, boolean wanted) {
    if (!wanted) {
      return new CodeScan.Off();
    }
    if (!report.knowsAll() || report.configuration().isBroken()) {
      return new CodeScan.Withheld();
    }
    try {
      host.upload(repository, report.branch(), report.headSha(), sarif.apply(report));
      return new CodeScan.Taken();
    } catch (HostRefusedException refused) {
      return new CodeScan.Refused(String.valueOf(refused.getMessage()));
    }
  }

  private Reviewer.Outcome tell(
      RepositoryRef repository,
      BranchState branch,
      BranchReport report,
      CodeScan scan,
      BooleanSupplier stillMine) {
    BranchMark plain = BranchMark.of(revision, branch);
    BranchMark mark = scan instanceof CodeScan.Refused ? plain.refused() : plain;
    if (mark.stands(branch)) {
      return Reviewer.Outcome.UNCHANGED;
    }
    if (!stillMine.getAsBoolean()) {
      return Reviewer.Outcome.LEFT_TO_OTHERS;
    }
    host.post(repository, text.of(repository, report, scan, mark));
    return Reviewer.Outcome.CHANGED;
  }

  private static Reviewer.Outcome outcome(boolean changed) {
    return changed ? Reviewer.Outcome.CHANGED : Reviewer.Outcome.UNCHANGED;
  }
}
