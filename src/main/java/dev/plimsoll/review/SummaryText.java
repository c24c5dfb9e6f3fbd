package dev.plimsoll.review;

import dev.plimsoll.diff.LineRange;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the summary of a check run. Its parts have room for themselves, and together less than
/// the 65,535 bytes that the host takes.
final class SummaryText {
  private static final int TABLE_BYTES = 40_000;
  private static final int LIST_BYTES = 6_000;
  private static final int COMMAND_CHARACTERS = 2_000;

  private final Links links;
  private final Verdict verdict;

  SummaryText(Links links, Verdict verdict) {
    this.links = links;
    this.verdict = verdict;
  }

  /// @param untold how many findings have no room among the annotations
  String with(Setbacks setbacks, int untold) {
    List<String> parts = new ArrayList<>();
    parts.add(opening());
    addIfAny(parts, table());
    addIfAny(parts, notes(setbacks, untold));
    addIfAny(parts, list("Not read:", unread()));
    addIfAny(parts, list("Not understood in full:", problems()));
    addIfAny(parts, list("Taken as old, because the version before is not known:", uncompared()));
    if (!verdict.files().read().isEmpty()) {
      parts.add("Reproduce with\n\n" + Markdown.fenced("sh", command()));
    }
    return String.join("\n\n", parts);
  }

  private static void addIfAny(List<String> parts, List<String> lines) {
    if (!lines.isEmpty()) {
      parts.add(String.join("\n", lines));
    }
  }

  private String opening() {
    int files = verdict.files().read().size();
    if (files == 0) {
      return verdict.files().unread().isEmpty()
          ? "No Dockerfile, compose file or ECS task definition changes here."
          : "None of the container files that change here could be read.";
    }
    String checked = Count.of(files, "file") + " checked";
    if (verdict.authors().isEmpty()) {
      return checked + (verdict.countOlder() > 0 ? ", nothing new to mend." : ", nothing to mend.");
    }
    String failing =
        verdict.countToMend() > 0
            ? "Findings that weigh %s or more fail this check.".formatted(Severity.WARNING.label())
            : "Notes do not fail this check.";
    return checked + ": **" + verdict.title() + "**. " + failing;
  }

  private List<String> table() {
    List<String> rows =
        verdict.files().read().stream()
            .flatMap(file -> file.authors().stream())
            .map(this::row)
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> table =
        new ArrayList<>(List.of("| Place | Severity | Rule | Finding |", "|---|---|---|---|"));
    table.addAll(
        BoundedLines.within(
            TABLE_BYTES, rows, more -> "| cut here, and " + more + " more | | | |"));
    return table;
  }

  private String row(Diagnostic found) {
    LineRange lines = Findings.lines(found);
    String place = Markdown.codeInCell(found.path() + ":" + lines.first());
    String url = links.lines(verdict.pullRequest(), verdict.headSha(), found.path(), lines);
    String rule = Markdown.link(Markdown.code(found.rule().id()), links.rule(found.rule().id()));
    String summary = Markdown.text(found.rule().summary());
    return "| %s | %s | %s | %s |"
        .formatted(Markdown.link(place, url), found.severity().label(), rule, summary);
  }

  private List<String> notes(Setbacks setbacks, int untold) {
    List<String> notes = new ArrayList<>();
    int older = verdict.countOlder();
    if (older > 0) {
      String what = verdict.authors().isEmpty() ? Count.of(older, "finding") : older + " more";
      notes.add("- %s %s there before.".formatted(what, older == 1 ? "was" : "were"));
    }
    int withheld = verdict.countWithheldFixes();
    if (withheld > 0) {
      notes.add(
          withheld == 1
              ? "- 1 fix did not stand its proof and is left out."
              : "- %d fixes did not stand their proof and are left out.".formatted(withheld));
    }
    if (untold > 0) {
      notes.add("- %s only in the table.".formatted(Count.of(untold, "finding")));
    }
    if (setbacks.reviewRefused()) {
      notes.add("- The host refused the review, so its comments are annotations here.");
    }
    if (setbacks.threadsLeftOpen()) {
      notes.add(
          "- Conversations about what is mended stay open, because the App may not resolve them;"
              + " that takes write access to contents.");
    }
    if (!verdict.files().complete()) {
      notes.add("- This pull request has more files than the host lists; the rest is unchecked.");
    }
    return notes;
  }

  private static List<String> list(String heading, List<String> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> list = new ArrayList<>(List.of(heading, ""));
    list.addAll(BoundedLines.within(LIST_BYTES, lines, more -> "- and " + more + " more"));
    return list;
  }

  private List<String> unread() {
    return verdict.files().unread().stream()
        .map(file -> "- " + Markdown.code(file.path()) + ": " + file.reason())
        .toList();
  }

  private List<String> problems() {
    return verdict.files().read().stream()
        .flatMap(file -> file.report().problems().stream().map(problem -> problem(file, problem)))
        .toList();
  }

  private static String problem(CheckedFile.Read file, FileProblem problem) {
    String place = Markdown.code(file.path() + ":" + problem.line());
    return "- " + place + ": " + Markdown.text(problem.message());
  }

  private List<String> uncompared() {
    return verdict.files().read().stream()
        .filter(file -> !file.compared())
        .map(file -> "- " + Markdown.code(file.path()))
        .toList();
  }

  private String command() {
    String paths =
        verdict.files().read().stream()
            .filter(file -> verdict.authors().isEmpty() || !file.authors().isEmpty())
            .map(file -> " " + ShellWord.quoted(VisibleText.of(file.path())))
            .collect(Collectors.joining());
    return "plimsoll check" + (paths.length() > COMMAND_CHARACTERS ? " ." : paths);
  }
}
