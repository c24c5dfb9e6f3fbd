package dev.plimsoll.review;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.engine.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Computes what a pull request should look like, and what is missing. Pure: the same state gives
/// the same plan, and a state that a plan was carried out on gives an empty one.
public final class Planner {
  private final FileChecker checker;
  private final Links links;
  private final ConfigurationSearch configurations;

  public Planner(FileChecker checker, Links links, ConfigurationSearch configurations) {
    this.checker = checker;
    this.links = links;
    this.configurations = configurations;
  }

  /// What is missing.
  ///
  /// @param remembered what we did before, whether or not the state shows it
  public Plan plan(PullRequestRef pullRequest, PullRequestState state, Remembered remembered) {
    return plan(pullRequest, state, remembered, Optional.empty());
  }

  /// @param occasion why there is to be a check run of its own, even if nothing changed
  Plan plan(
      PullRequestRef pullRequest,
      PullRequestState state,
      Remembered remembered,
      Optional<String> occasion) {
    return plan(pullRequest, state, remembered, occasion, Optional.empty());
  }

  /// The verdict on what a merge queue is about to merge.
  public CheckRunDraft verdict(PullRequestRef pullRequest, PullRequestState group) {
    Plan plan =
        plan(
            pullRequest, group, Remembered.NOTHING, Optional.empty(), Optional.of(Reticence.QUEUE));
    return plan.checkRun().orElseThrow();
  }

  private Plan plan(
      PullRequestRef pullRequest,
      PullRequestState state,
      Remembered remembered,
      Optional<String> occasion,
      Optional<Reticence> wanted) {
    if (!state.standing().open()) {
      return Plan.NOTHING;
    }
    Configured configured = Configured.of(pullRequest.owner(), state, configurations);
    FileChecker here = checker.in(state.repository(), configured.now());
    CheckedFiles files = checked(state, configured.now());
    FormerNames names = FormerNames.of(files, state.threads(), here);
    Conversations conversations = new Conversations(state.threads(), remembered, names, files);
    Optional<Reticence> reticence =
        wanted.or(() -> Reticence.of(state.standing(), configured.now()));
    List<Remark> remarks =
        reticence.isPresent()
            ? List.of()
            : remarks(files, conversations, here, configured.now().comments().max().value());
    Dispositions dispositions = Dispositions.of(conversations, files);
    List<Diagnostic> untold = untold(files.authors(), conversations);
    Verdict verdict =
        new Verdict(
            pullRequest,
            state.headSha(),
            state.baseBranch(),
            files,
            untold,
            without(untold, remarks),
            reticence,
            dispositions.hidden(),
            configured.now(),
            proposal(state, configured, files),
            state.branch());
    Optional<ReviewReport> report =
        files.read().isEmpty()
            ? Optional.empty()
            : Optional.of(ReviewReport.of(verdict, conversations));
    return missing(state, verdict, remarks, dispositions, occasion, report);
  }

  private CheckedFiles checked(PullRequestState state, Configuration configuration) {
    Examination examination =
        new Examination(
            checker.in(state.repository(), configuration), configuration.scope().value());
    return new CheckedFiles(
        state.files().stream().map(examination::of).toList(), state.allFilesListed());
  }

  private Optional<Proposal> proposal(
      PullRequestState state, Configured configured, CheckedFiles files) {
    return configured
        .proposed()
        .map(then -> Proposal.of(configured.now(), then, files, checked(state, then)));
  }

  /// The comments that there is room for. Those that stand count, so that what had no room is not
  /// told by the next review of the same commit.
  private static List<Remark> remarks(
      CheckedFiles files, Conversations conversations, FileChecker here, int most) {
    long room = Math.max(0, most - conversations.countAbout(files.fingerprintsOfAuthors()));
    List<Remark> all =
        files.read().stream()
            .flatMap(file -> Remarks.on(file, untold(file.authors(), conversations), here).stream())
            .sorted(Remarks.MOST_SEVERE_FIRST)
            .toList();
    return Repeats.joined(all).stream().limit(room).toList();
  }

  private static List<Diagnostic> untold(List<Diagnostic> findings, Conversations conversations) {
    return findings.stream().filter(found -> !conversations.told(found.fingerprint())).toList();
  }

  private static List<Diagnostic> without(List<Diagnostic> findings, List<Remark> remarks) {
    Set<Diagnostic> commented =
        remarks.stream().flatMap(remark -> remark.told().stream()).collect(Collectors.toSet());
    return findings.stream().filter(found -> !commented.contains(found)).toList();
  }

  private Plan missing(
      PullRequestState state,
      Verdict verdict,
      List<Remark> remarks,
      Dispositions dispositions,
      Optional<String> occasion,
      Optional<ReviewReport> report) {
    CheckRunText text = new CheckRunText(links);
    Map<Setbacks, CheckRunDraft> checkRuns =
        Setbacks.ALL.stream().collect(Collectors.toMap(it -> it, it -> text.of(verdict, it)));
    Setbacks standing = standing(state, checkRuns);
    Setbacks setbacks =
        new Setbacks(
            dispositions.isHopeless() || (dispositions.isNeeded() && standing.threadsLeft()),
            !remarks.isEmpty() && standing.commentsRefused());
    occasion.ifPresent(why -> checkRuns.replaceAll((setback, draft) -> draft.on(why)));
    checkRuns.values().removeIf(draft -> stands(state, draft));
    return new Plan(
        standing.commentsRefused() ? Optional.empty() : review(verdict, remarks),
        standing.threadsLeft() ? List.of() : dispositions.changes(),
        setbacks,
        verdict.untold(),
        checkRuns,
        report);
  }

  /// What the check run that is there says the host does not let us do; it would not now either.
  private static Setbacks standing(PullRequestState state, Map<Setbacks, CheckRunDraft> checkRuns) {
    return checkRuns.entrySet().stream()
        .filter(entry -> stands(state, entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Setbacks.NONE);
  }

  private static boolean stands(PullRequestState state, CheckRunDraft draft) {
    return state.checkRun().filter(run -> run.says(draft.externalId())).isPresent();
  }

  private Optional<ReviewDraft> review(Verdict verdict, List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return Optional.empty();
    }
    CommentText text = new CommentText(links, verdict.pullRequest(), verdict.headSha());
    List<ReviewDraft.Comment> comments = new ArrayList<>();
    remarks.forEach(remark -> comments.add(text.of(remark)));
    return Optional.of(new ReviewDraft(verdict.headSha(), body(comments.size()), comments));
  }

  private static String body(int comments) {
    return Count.of(comments, "remark") + " on the container files of this pull request.";
  }
}
