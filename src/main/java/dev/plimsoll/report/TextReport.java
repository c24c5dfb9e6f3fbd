package dev.plimsoll.report;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Suppressed;

/// Findings in the manner of compilers, `path:line:column: severity [rule] message`, and a summary.
public final class TextReport implements ReportFormat {
  private final Colour colour;
  private final Detail detail;

  /// What is told of a finding.
  ///
  /// @param excerpt the source lines, and what the fix would do
  /// @param diffs with the fix, its diff
  /// @param suppressed also the findings that nobody wants to be told
  public record Detail(boolean excerpt, boolean diffs, boolean suppressed) {
    /// One line a finding.
    public static final Detail CONCISE = new Detail(false, false, false);

    /// The source lines and what the fix would do.
    public static final Detail FULL = new Detail(true, false, false);
  }

  public TextReport(Colour colour, Detail detail) {
    this.colour = colour;
    this.detail = detail;
  }

  @Override
  public String render(CheckReport report) {
    StringBuilder out = new StringBuilder();
    report.files().forEach(file -> file(out, file));
    if (!out.isEmpty() && !detail.excerpt()) {
      out.append('\n');
    }
    return out.append(new Summary(Tally.of(report.reports().toList())).text())
        .append('\n')
        .toString();
  }

  private void file(StringBuilder out, ReportedFile file) {
    FileReport report = file.report();
    report.problems().forEach(problem -> problem(out, file.shown(), problem));
    report.diagnostics().forEach(found -> finding(out, file, found, ""));
    if (detail.suppressed()) {
      report.suppressed().forEach(each -> suppressed(out, file, each));
    }
  }

  private void problem(StringBuilder out, String path, FileProblem problem) {
    out.append(place(path, problem.line(), problem.column()))
        .append(problem.fatal() ? colour.red("error") : colour.yellow("warning"))
        .append(" [unreadable] ")
        .append(PrintableText.of(problem.message()))
        .append(detail.excerpt() ? "\n\n" : "\n");
  }

  private void suppressed(StringBuilder out, ReportedFile file, Suppressed suppressed) {
    String remark = " (suppressed by " + SuppressionNote.of(suppressed) + ")";
    finding(out, file, suppressed.diagnostic(), remark);
  }

  private void finding(StringBuilder out, ReportedFile file, Diagnostic found, String remark) {
    out.append(place(file.shown(), found.start().line(), found.start().column()))
        .append(colour.severity(found.severity()))
        .append(" [" + colour.bold(found.rule().id()) + "] ")
        .append(PrintableText.of(found.message() + remark))
        .append('\n');
    if (detail.excerpt()) {
      excerpt(out, file, found);
    }
  }

  private void excerpt(StringBuilder out, ReportedFile file, Diagnostic found) {
    var source = file.report().source();
    out.append(new SourceExcerpt(colour).render(source, found.span(), found.severity()));
    FixNote note = new FixNote(colour, detail.diffs());
    int margin = SourceExcerpt.margin(source, found.span());
    found.fix().ifPresent(fix -> out.append(note.render(file.shown(), source, fix, margin)));
    out.append('\n');
  }

  private String place(String path, int line, int column) {
    return colour.bold(PrintableText.of(path) + ":" + line + ":" + column + ":") + " ";
  }
}
