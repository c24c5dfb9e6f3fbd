package dev.plimsoll.review;

import static java.util.stream.Collectors.joining;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.Fingerprint;
import dev.plimsoll.engine.Fixer;
import dev.plimsoll.rule.Applicability;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Computes the commits that people ask for. Pure, as a [Planner] is.
public final class Amendments {
  private static final int LONGEST_HEADLINE = 72;

  private final FileChecker checker;
  private final ConfigurationSearch configurations;

  public Amendments(FileChecker checker, ConfigurationSearch configurations) {
    this.checker = checker;
    this.configurations = configurations;
  }

  /// The fixes of everything that the pull request brings, each file proven as a whole.
  ///
  /// @param owner whose repository it is; the organisation that may have a configuration
  /// @param allowed what a fix may be
  /// @return empty where there is nothing to fix
  public Optional<CommitDraft> fixes(
      String owner, PullRequestState state, Set<Applicability> allowed) {
    Configuration configuration = Configured.of(owner, state, configurations).now();
    FileChecker here = checker.in(state.repository(), configuration);
    List<CommitDraft.Change> changes = new ArrayList<>();
    List<Diagnostic> fixed = new ArrayList<>();
    for (CheckedFile.Read file : read(state, here, configuration)) {
      Set<Fingerprint> authors =
          file.authors().stream().map(Diagnostic::fingerprint).collect(Collectors.toSet());
      Fixer.FixedFile result =
          here.fix(file.report(), allowed, found -> authors.contains(found.fingerprint()));
      if (!result.applied().isEmpty()) {
        changes.add(new CommitDraft.Change(file.path(), file.report().source(), result.source()));
        fixed.addAll(result.applied());
      }
    }
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CommitDraft(
                state.headSha(),
                state.branch().name(),
                headline(fixed),
                body(fixed),
                changes,
                fixed));
  }

  private List<CheckedFile.Read> read(
      PullRequestState state, FileChecker here, Configuration configuration) {
    Examination examination = new Examination(here, configuration.scope().value());
    return new CheckedFiles(
            state.files().stream().map(examination::of).toList(), state.allFilesListed())
        .read();
  }

  private static String headline(List<Diagnostic> fixed) {
    String rules = fixed.stream().map(found -> found.rule().id()).distinct().collect(joining(", "));
    String headline = "Fix " + rules;
    return headline.length() <= LONGEST_HEADLINE
        ? headline
        : "Fix " + Count.of(fixed.size(), "finding") + " of Plimsoll";
  }

  private static String body(List<Diagnostic> fixed) {
    return fixed.stream()
        .map(found ->
            "- "
                + found.rule().id()
                + " in "
                + VisibleText.of(found.path())
                + (found
                        .fix()
                        .filter(fix -> fix.applicability() == Applicability.UNSAFE)
                        .isPresent()
                    ? " (may change behaviour)"
                    : ""))
        .distinct()
        .collect(joining("\n"));
  }

  /// What came of a wish to have findings suppressed.
  public sealed interface Silence {
    record Possible(CommitDraft commit) implements Silence {}

    /// The pull request brings no such finding.
    record NothingFound() implements Silence {}

    /// A comment in this file does not do it.
    record NoPlace(String path) implements Silence {}
  }

  /// The comments that suppress findings of a rule, each proven to do that and nothing else.
  ///
  /// @param owner whose repository it is; the organisation that may have a configuration
  /// @param meant which of the rule's findings
  public Silence silence(
      String owner,
      PullRequestState state,
      String rule,
      String reason,
      Predicate<Diagnostic> meant) {
    Configuration configuration = Configured.of(owner, state, configurations).now();
    FileChecker here = checker.in(state.repository(), configuration);
    List<CommitDraft.Change> changes = new ArrayList<>();
    for (CheckedFile.Read file : read(state, here, configuration)) {
      List<Diagnostic> wanted =
          file.authors().stream()
              .filter(found -> found.rule().id().equals(rule))
              .filter(meant)
              .toList();
      if (wanted.isEmpty()) {
        continue;
      }
      Optional<SourceText> silenced =
          new IgnoreComments(here, rule, reason).in(file.report(), wanted);
      if (silenced.isEmpty()) {
        return new Silence.NoPlace(file.path());
      }
      changes.add(new CommitDraft.Change(file.path(), file.report().source(), silenced.get()));
    }
    return changes.isEmpty()
        ? new Silence.NothingFound()
        : new Silence.Possible(commit(state, rule, reason, changes));
  }

  private static CommitDraft commit(
      PullRequestState state, String rule, String reason, List<CommitDraft.Change> changes) {
    String files =
        changes.stream().map(change -> "- " + VisibleText.of(change.path())).collect(joining("\n"));
    String body =
        Stream.of(IgnoreComments.plain(reason), files)
            .filter(part -> !part.isEmpty())
            .collect(joining("\n\n"));
    return new CommitDraft(state.headSha(), state.branch().name(), "Ignore " + rule, body, changes);
  }
}
