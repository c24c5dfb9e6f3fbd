package dev.plimsoll.review;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.FailOn;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.rule.Applicability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is to be said of a head commit as a whole, whatever the host lets us say where.
///
/// @param baseBranch where it is to be merged; empty where that is not known
/// @param untold the author's findings that no comment is about so far, the most severe first
/// @param withoutComment those of the untold that get none now either
/// @param reticence why there are no comments at all
/// @param configuration the one that holds
/// @param proposal what a change of it here would do
/// @param branch where fixes would go
/// @param hiddenThreads how many threads about what is mended are hidden, not resolved
record Verdict(
    PullRequestRef pullRequest,
    String headSha,
    String baseBranch,
    CheckedFiles files,
    List<Diagnostic> untold,
    List<Diagnostic> withoutComment,
    Optional<Reticence> reticence,
    long hiddenThreads,
    Configuration configuration,
    Optional<Proposal> proposal,
    HeadBranch branch) {
  Verdict {
    untold = List.copyOf(untold);
    withoutComment = List.copyOf(withoutComment);
  }

  List<Diagnostic> authors() {
    return files.authors();
  }

  CheckRunDraft.Conclusion conclusion() {
    if (isMisconfigured()) {
      return CheckRunDraft.Conclusion.ACTION_REQUIRED;
    }
    return countToMend() > 0 ? CheckRunDraft.Conclusion.FAILURE : CheckRunDraft.Conclusion.SUCCESS;
  }

  /// Whether a configuration has a mistake: the one that holds, or the one that would.
  boolean isMisconfigured() {
    return configuration.isBroken()
        || proposal.filter(would -> !would.problems().isEmpty()).isPresent();
  }

  /// How many findings fail the check.
  long countToMend() {
    FailOn failOn = configuration.failOn().value();
    return authors().stream().filter(found -> failOn.isReachedBy(found.severity())).count();
  }

  long countNotes() {
    return authors().size() - countToMend();
  }

  int countOlder() {
    return files.read().stream().mapToInt(CheckedFile.Read::olderCount).sum();
  }

  /// Whether every file was read and understood, so that no finding can be missing.
  boolean knowsAll() {
    return files.unread().isEmpty() && files.notUnderstood().isEmpty();
  }

  int countWithheldFixes() {
    return files.read().stream().mapToInt(file -> file.report().withheldFixes()).sum();
  }

  /// What people can have done: nothing where nothing of it can be.
  List<CheckRunDraft.Button> buttons() {
    if (!branch.isWritable() || configuration.isBroken()) {
      return List.of();
    }
    List<CheckRunDraft.Button> buttons = new ArrayList<>();
    if (hasFix(Applicability.SAFE)) {
      buttons.add(CheckRunDraft.Button.FIX);
    }
    if (hasFix(Applicability.UNSAFE)) {
      buttons.add(CheckRunDraft.Button.FIX_UNSAFE);
    }
    return List.copyOf(buttons);
  }

  private boolean hasFix(Applicability kind) {
    return authors().stream()
        .flatMap(found -> found.fix().stream())
        .anyMatch(fix -> fix.applicability() == kind);
  }

  /// One line of plain text.
  String title() {
    return isMisconfigured() ? "The configuration has a mistake" : titleOfFindings();
  }

  private String titleOfFindings() {
    if (files.read().isEmpty()) {
      return files.unread().isEmpty() ? "Nothing to check" : "Nothing could be checked";
    }
    String told =
        Stream.of(
                counted(countToMend(), "finding", " to mend"),
                counted(countNotes(), "note", ""),
                counted(files.notUnderstood().size(), "file", " not understood"),
                counted(files.unread().size(), "file", " not read"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    if (told.isEmpty()) {
      return countOlder() > 0 ? "Nothing new to mend" : "Nothing to mend";
    }
    return told;
  }

  private static Optional<String> counted(long number, String thing, String what) {
    return number == 0 ? Optional.empty() : Optional.of(Count.of(number, thing) + what);
  }
}
