package dev.plimsoll.review;

import dev.plimsoll.config.ConfigurationProblem;
import dev.plimsoll.diff.LineRange;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.engine.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Writes the summary of a check run. Its parts have room for themselves, and together less than
/// the 65,535 bytes that the host takes.
final class SummaryText {
  private static final int TABLE_BYTES = 40_000;
  private static final int LIST_BYTES = 6_000;
  private static final int PROBLEMS_OF_A_FILE = 5;
  private static final int PROBLEM_CHARACTERS = 300;

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
    addIfAny(
        parts,
        list("Mistakes in the configuration:", mistakes(verdict.configuration().problems())));
    addIfAny(parts, proposal());
    addIfAny(parts, table());
    addIfAny(parts, notes(setbacks, untold));
    addIfAny(parts, list("Ignored on purpose:", suppressed()));
    addIfAny(parts, list("Excluded by the configuration:", excluded()));
    addIfAny(parts, list("Not read:", unread()));
    addIfAny(parts, list("Not understood:", problems()));
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
          ? nothing()
          : "None of the container files that change here could be read.";
    }
    String checked = Count.of(files, "file") + " checked";
    if (verdict.authors().isEmpty() && verdict.knowsAll()) {
      return checked + (verdict.countOlder() > 0 ? ", nothing new to mend." : ", nothing to mend.");
    }
    return checked + ": **" + verdict.title() + "**. " + weight();
  }

  private String nothing() {
    return verdict.files().excluded().isEmpty()
        ? "No Dockerfile, compose file or ECS task definition changes here."
        : "All container files that change here are excluded.";
  }

  private String weight() {
    if (verdict.countToMend() > 0) {
      return "Findings that weigh %s or more fail this check."
          .formatted(verdict.configuration().failOn().value().label());
    }
    return verdict.authors().isEmpty()
        ? "Nothing new to mend in what could be read; the rest is unchecked."
        : "Notes do not fail this check.";
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
    verdict.reticence().map(why -> "- " + why.sentence()).ifPresent(notes::add);
    notes.addAll(refusals(setbacks));
    if (!verdict.files().complete()) {
      notes.add(
          "- This pull request has more files than the %,d that the host lists; the rest is unchecked."
              .formatted(verdict.files().files().size()));
    }
    return notes;
  }

  private List<String> refusals(Setbacks setbacks) {
    List<String> notes = new ArrayList<>();
    if (setbacks.commentsRefused()) {
      notes.add("- The host refused comments, so they are annotations here.");
    }
    if (setbacks.threadsLeft()) {
      notes.add(
          "- Conversations about what is mended stay open, because the App may not resolve them;"
              + " that takes write access to contents.");
    }
    if (verdict.hiddenThreads() > 0) {
      notes.add(
          "- Conversations about what is mended are hidden, because the App may not resolve them;"
              + " that takes write access to contents.");
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

  private static List<String> mistakes(List<ConfigurationProblem> problems) {
    return problems.stream()
        .map(problem -> {
          String place = problem.file() + ":" + problem.line();
          String message = VisibleText.of(problem.message(), PROBLEM_CHARACTERS);
          return "- " + Markdown.code(place) + ": " + Markdown.text(message);
        })
        .toList();
  }

  private List<String> proposal() {
    if (verdict.proposal().isEmpty()) {
      return List.of();
    }
    Proposal would = verdict.proposal().get();
    List<String> lines = new ArrayList<>(mistakes(would.problems()));
    would.changes().forEach(change -> lines.add("- " + change));
    if (lines.isEmpty()) {
      lines.add("- Nothing that shows here.");
    }
    return list(
        "This pull request changes the configuration, which will hold once it is merged:", lines);
  }

  private List<String> suppressed() {
    return verdict.files().read().stream()
        .flatMap(file -> file.report().suppressed().stream())
        .map(this::suppressed)
        .toList();
  }

  private String suppressed(Suppressed suppressed) {
    Diagnostic found = suppressed.diagnostic();
    LineRange lines = Findings.lines(found);
    String place = Markdown.code(found.path() + ":" + lines.first());
    String url = links.lines(verdict.pullRequest(), verdict.headSha(), found.path(), lines);
    String reason =
        suppressed
            .reason()
            .map(why -> ": " + Markdown.text(VisibleText.of(why, PROBLEM_CHARACTERS)))
            .orElse("");
    return "- %s %s by %s%s"
        .formatted(
            Markdown.link(place, url),
            Markdown.code(found.rule().id()),
            Markdown.code(VisibleText.of(suppressed.by(), PROBLEM_CHARACTERS)),
            reason);
  }

  private List<String> excluded() {
    return verdict.files().excluded().stream()
        .map(file -> "- " + Markdown.code(file.path()) + " by " + Markdown.code(file.by()))
        .toList();
  }

  private List<String> unread() {
    return verdict.files().unread().stream()
        .map(file -> "- " + Markdown.code(file.path()) + ": " + file.reason())
        .toList();
  }

  /// Files that make no sense come before those of which only a part does not.
  private List<String> problems() {
    return verdict.files().read().stream()
        .sorted(Comparator.comparing(CheckedFile.Read::isUnderstood))
        .flatMap(this::problems)
        .toList();
  }

  private Stream<String> problems(CheckedFile.Read file) {
    List<FileProblem> problems = file.report().problems();
    Stream<String> first =
        problems.stream().limit(PROBLEMS_OF_A_FILE).map(problem -> problem(file, problem));
    int more = problems.size() - PROBLEMS_OF_A_FILE;
    return more > 0
        ? Stream.concat(first, Stream.of("- " + more + " more in " + Markdown.code(file.path())))
        : first;
  }

  private String problem(CheckedFile.Read file, FileProblem problem) {
    String place = Markdown.code(file.path() + ":" + problem.line());
    LineRange line = LineRange.of(problem.line(), problem.line());
    String url = links.lines(verdict.pullRequest(), verdict.headSha(), file.path(), line);
    String message = Markdown.text(VisibleText.of(problem.message(), PROBLEM_CHARACTERS));
    return "- " + Markdown.link(place, url) + ": " + message;
  }

  private List<String> uncompared() {
    return verdict.files().read().stream()
        .filter(file -> !file.compared())
        .map(file -> "- " + Markdown.code(file.path()))
        .toList();
  }

  /// Against the base branch, so that it tells what this pull request brings.
  private String command() {
    if (verdict.baseBranch().isEmpty()) {
      return "plimsoll check .";
    }
    String base = ShellWord.quoted(VisibleText.of("origin/" + verdict.baseBranch()));
    return "plimsoll check --diff " + base;
  }
}
