package dev.plimsoll.review;

import dev.plimsoll.config.ConfigurationProblem;
import dev.plimsoll.diff.LineRange;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.review.CheckRunDraft.Conclusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes the check run of a default branch. It never fails: what it tells was there before anybody
/// asked.
final class BranchText {
  private static final int FILES_BYTES = 40_000;
  private static final int LIST_BYTES = 8_000;
  private static final int PROBLEM_CHARACTERS = 300;
  private static final Comparator<FileReport> MOST_FINDINGS_FIRST =
      Comparator.comparingInt((FileReport file) -> file.diagnostics().size())
          .reversed()
          .thenComparing(FileReport::path);

  private final Links links;

  BranchText(Links links) {
    this.links = links;
  }

  CheckRunDraft of(RepositoryRef repository, BranchReport report, CodeScan scan, BranchMark mark) {
    List<ConfigurationProblem> problems = report.configuration().problems();
    boolean clean = report.findings().isEmpty() && report.knowsAll() && problems.isEmpty();
    return new CheckRunDraft(
        report.headSha(),
        clean ? Conclusion.SUCCESS : Conclusion.NEUTRAL,
        mark.value(),
        title(report),
        summary(repository, report, scan),
        List.of());
  }

  private static String title(BranchReport report) {
    if (report.configuration().isBroken()) {
      return "The configuration has a mistake";
    }
    int findings = report.findings().size();
    if (findings > 0) {
      return Count.of(findings, "finding") + " on " + VisibleText.of(report.branch(), 100);
    }
    return report.files().isEmpty() ? "Nothing to check" : "Nothing to mend";
  }

  private String summary(RepositoryRef repository, BranchReport report, CodeScan scan) {
    List<List<String>> parts = new ArrayList<>();
    parts.add(List.of(opening(report)));
    parts.add(mistakes(report));
    parts.add(practices(report));
    parts.add(files(repository, report));
    parts.add(gaps(report));
    parts.add(scanning(scan));
    return parts.stream()
        .filter(part -> !part.isEmpty())
        .map(part -> String.join("\n", part))
        .collect(Collectors.joining("\n\n"));
  }

  private static String opening(BranchReport report) {
    String found =
        report.findings().isEmpty()
            ? "nothing to mend"
            : Count.of(report.findings().size(), "finding") + " that nobody has to mend now";
    return """
    %s on %s checked, %s. Plimsoll tells what a pull request brings, and its check fails for \
    nothing else; on this branch it never does. To have it required, choose the check `%s` in a \
    rule for the branch.\
    """
        .formatted(
            Count.of(report.files().size(), "container file"),
            Markdown.code(VisibleText.of(report.branch(), 100)),
            found,
            CheckRunDraft.NAME);
  }

  private static List<String> mistakes(BranchReport report) {
    List<String> lines =
        report.configuration().problems().stream()
            .map(problem ->
                "- %s: %s"
                    .formatted(
                        Markdown.code(problem.file() + ":" + problem.line()),
                        Markdown.text(VisibleText.of(problem.message(), PROBLEM_CHARACTERS))))
            .toList();
    return list("Mistakes in the configuration, which keep every pull request red:", lines);
  }

  private static List<String> list(String heading, List<String> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> list = new ArrayList<>(List.of(heading, ""));
    list.addAll(BoundedLines.within(LIST_BYTES, lines, more -> "- and " + more + " more"));
    return list;
  }

  private static List<String> practices(BranchReport report) {
    Map<String, Long> counts = counted(report.findings(), found -> found.rule().category().label());
    if (counts.isEmpty()) {
      return List.of();
    }
    List<String> table = new ArrayList<>(List.of("| Practice | Findings |", "|---|---|"));
    counts.forEach((practice, count) -> table.add("| %s | %d |".formatted(practice, count)));
    return table;
  }

  private List<String> files(RepositoryRef repository, BranchReport report) {
    List<String> rows =
        report.files().stream()
            .filter(file -> !file.diagnostics().isEmpty())
            .sorted(MOST_FINDINGS_FIRST)
            .map(file -> row(repository, report, file))
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> table = new ArrayList<>(List.of("| File | Findings |", "|---|---|"));
    table.addAll(
        BoundedLines.within(FILES_BYTES, rows, more -> "| cut here, and " + more + " more | |"));
    return table;
  }

  private String row(RepositoryRef repository, BranchReport report, FileReport file) {
    LineRange first = Findings.lines(file.diagnostics().getFirst());
    String url =
        links.lines(
            new PullRequestRef(
                repository.installationId(), repository.owner(), repository.repository(), 0),
            report.headSha(),
            file.path(),
            first);
    String rules =
        counted(file.diagnostics(), found -> found.rule().id()).entrySet().stream()
            .map(rule ->
                rule.getValue()
                    + " "
                    + Markdown.link(Markdown.code(rule.getKey()), links.rule(rule.getKey())))
            .collect(Collectors.joining(", "));
    return "| %s | %s |".formatted(Markdown.link(Markdown.codeInCell(file.path()), url), rules);
  }

  private static Map<String, Long> counted(
      List<Diagnostic> findings, Function<Diagnostic, String> by) {
    return findings.stream()
        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  private static List<String> gaps(BranchReport report) {
    List<String> gaps = new ArrayList<>();
    if (!report.whole()) {
      gaps.add("The repository has more files, or larger ones, than are looked at here.");
    }
    if (!report.notChecked().isEmpty()) {
      gaps.add("The check of " + Count.of(report.notChecked().size(), "file") + " failed.");
    }
    return gaps;
  }

  private static List<String> scanning(CodeScan scan) {
    return switch (scan) {
      case CodeScan.Off off -> List.of();
      case CodeScan.Taken taken -> List.of("The findings are in code scanning too.");
      case CodeScan.Withheld withheld ->
          List.of("Code scanning was left as it is, because not everything could be checked.");
      case CodeScan.Refused(String said) ->
          List.of(
              "Code scanning did not take the findings: "
                  + Markdown.text(VisibleText.of(said, PROBLEM_CHARACTERS)));
    };
  }
}
