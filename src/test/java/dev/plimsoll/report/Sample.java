package dev.plimsoll.report;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileKind;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Fingerprint;
import dev.plimsoll.engine.Suppressed;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file with one finding, which stands between « and », as formats get it.
record Sample(
    String shown,
    String path,
    String marked,
    Severity severity,
    String message,
    Optional<Fix> fix,
    List<FileProblem> problems,
    boolean silenced) {
  static final RuleInfo RULE =
      new RuleInfo(
          "leaky-hull",
          Category.NON_ROOT,
          Severity.ERROR,
          "The hull leaks.",
          "Mends the hull.",
          List.of("SHIP1"));

  static Sample of(String marked) {
    return new Sample(
        "Dockerfile",
        "Dockerfile",
        marked,
        Severity.WARNING,
        "Water comes in.",
        Optional.empty(),
        List.of(),
        false);
  }

  Sample at(String newShown, String newPath) {
    return new Sample(newShown, newPath, marked, severity, message, fix, problems, silenced);
  }

  Sample weighing(Severity weight) {
    return new Sample(shown, path, marked, weight, message, fix, problems, silenced);
  }

  Sample saying(String words) {
    return new Sample(shown, path, marked, severity, words, fix, problems, silenced);
  }

  Sample with(FileProblem problem) {
    return new Sample(shown, path, marked, severity, message, fix, List.of(problem), silenced);
  }

  Sample suppressed() {
    return new Sample(shown, path, marked, severity, message, fix, problems, true);
  }

  /// With a fix that writes `replacement` where the finding stands.
  Sample mendedBy(String replacement) {
    return mendedBy(Fix.safe("Mend it", List.of(Edit.replace(span(), replacement))));
  }

  Sample mendedBy(Fix newFix) {
    return new Sample(
        shown, path, marked, severity, message, Optional.of(newFix), problems, silenced);
  }

  SourceText source() {
    return SourceText.of(marked.replace("«", "").replace("»", ""));
  }

  Span span() {
    int start = bytes(marked.substring(0, marked.indexOf('«')));
    String inside = marked.substring(marked.indexOf('«') + 1, marked.indexOf('»'));
    return new Span(start, start + bytes(inside));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  ReportedFile file() {
    List<Diagnostic> told = new ArrayList<>();
    List<Suppressed> untold = new ArrayList<>();
    if (silenced) {
      untold.add(
          new Suppressed(diagnostic(), "# plimsoll ignore=leaky-hull", Optional.of("dry dock")));
    } else if (marked.contains("«")) {
      told.add(diagnostic());
    }
    FileReport report =
        new FileReport(
            path, FileKind.DOCKERFILE, source(), true, told, untold, problems, 0, Optional.empty());
    return new ReportedFile(shown, report, Optional.of(Severity.WARNING));
  }

  private Diagnostic diagnostic() {
    SourceText source = source();
    return new Diagnostic(
        RULE,
        severity,
        path,
        span(),
        source.position(span().start()),
        source.position(span().end()),
        "hull",
        message,
        fix,
        new Fingerprint("0123456789abcdef0123456789abcdef"));
  }

  /// The report on these files.
  static CheckReport report(Sample... samples) {
    return new CheckReport(List.of(samples).stream().map(Sample::file).toList(), List.of());
  }

  String as(ReportFormat format) {
    return format.render(report(this));
  }
}
