package dev.plimsoll.cli;

import dev.plimsoll.config.FailOn;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.report.ReportedFile;
import dev.plimsoll.rule.Severity;
import java.util.Optional;
import java.util.function.Predicate;

/// Checks one source in its repository.
///
/// @param wanted the findings that are asked for
/// @param failOn what the command line says; where it does not, the configuration does
record FileCheck(Predicate<Diagnostic> wanted, Optional<FailOn> failOn) {
  private static final Linter LINTER = Linter.withAllRules();

  static Linter linter(Checkout checkout) {
    return LINTER.with(checkout.configuration());
  }

  ReportedFile check(SourceInput.Source source) {
    return reported(source, report(source));
  }

  /// Everything that is found, wanted or not.
  static FileReport report(SourceInput.Source source) {
    return linter(source.checkout())
        .check(source.path(), source.kind(), source.text(), source.repository());
  }

  /// The findings of a report that are wanted.
  ReportedFile reported(SourceInput.Source source, FileReport report) {
    return new ReportedFile(source.shown(), narrowed(report, wanted), failing(source.checkout()));
  }

  /// A report with those findings only that fit.
  static FileReport narrowed(FileReport report, Predicate<Diagnostic> fitting) {
    return new FileReport(
        report.path(),
        report.kind(),
        report.source(),
        report.recognised(),
        report.diagnostics().stream().filter(fitting).toList(),
        report.suppressed().stream().filter(each -> fitting.test(each.diagnostic())).toList(),
        report.problems(),
        report.withheldFixes(),
        report.exclusion());
  }

  private Optional<Severity> failing(Checkout checkout) {
    FailOn chosen = failOn.orElseGet(() -> checkout.configuration().failOn().value());
    return switch (chosen) {
      case ERROR -> Optional.of(Severity.ERROR);
      case WARNING -> Optional.of(Severity.WARNING);
      case INFO -> Optional.of(Severity.INFO);
      case NEVER -> Optional.empty();
    };
  }
}
