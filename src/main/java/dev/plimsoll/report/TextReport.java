package dev.plimsoll.report;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.engine.FileReport;
import java.util.List;

/// Findings in the manner of compilers, `file:line:column severity rule message`, and a summary.
public final class TextReport {
  private final Colour colour;

  public TextReport(Colour colour) {
    this.colour = colour;
  }

  /// The whole report; each line ends with `\n`.
  public String render(List<FileReport> reports) {
    StringBuilder out = new StringBuilder();
    for (FileReport report : reports) {
      report.problems().forEach(problem -> problem(out, report.path(), problem));
      report.diagnostics().forEach(found -> finding(out, found));
    }
    Tally tally = Tally.of(reports);
    if (!out.isEmpty()) {
      out.append('\n');
    }
    return out.append(summary(tally)).append('\n').toString();
  }

  private void problem(StringBuilder out, String path, FileProblem problem) {
    out.append(place(path, problem.line(), problem.column()))
        .append(' ')
        .append(problem.fatal() ? colour.red("error") : colour.yellow("warning"))
        .append(" unreadable ")
        .append(PrintableText.of(problem.message()))
        .append('\n');
  }

  private void finding(StringBuilder out, Diagnostic found) {
    out.append(place(found.path(), found.start().line(), found.start().column()))
        .append(' ')
        .append(colour.severity(found.severity()))
        .append(' ')
        .append(found.rule().id())
        .append(' ')
        .append(PrintableText.of(found.message()))
        .append('\n');
  }

  private String place(String path, int line, int column) {
    return colour.bold(PrintableText.of(path) + ":" + line + ":" + column);
  }

  private String summary(Tally tally) {
    if (tally.findings() == 0) {
      return "No findings in " + Tally.counted(tally.files(), "file") + ".";
    }
    return "%s in %d of %s: %s.%s"
        .formatted(
            Tally.counted(tally.findings(), "finding"),
            tally.filesWithFindings(),
            Tally.counted(tally.files(), "file"),
            tally.bySeverity(),
            offer(tally));
  }

  private String offer(Tally tally) {
    if (tally.safeFixes() > 0 && tally.unsafeFixes() > 0) {
      return " `plimsoll fix` mends %d, with --unsafe %d more."
          .formatted(tally.safeFixes(), tally.unsafeFixes());
    }
    if (tally.safeFixes() > 0) {
      return " `plimsoll fix` mends %d.".formatted(tally.safeFixes());
    }
    return tally.unsafeFixes() > 0
        ? " `plimsoll fix --unsafe` mends %d.".formatted(tally.unsafeFixes())
        : "";
  }
}
