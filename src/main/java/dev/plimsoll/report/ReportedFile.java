package dev.plimsoll.report;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/// A file that was checked.
///
/// @param shown its path as the user wrote it; the report's own path is relative to the repository
/// @param failOn the severity from which on a finding fails the check; empty if none does
public record ReportedFile(String shown, FileReport report, Optional<Severity> failOn) {
  /// Whether this finding fails the check.
  public boolean failsOn(Diagnostic found) {
    return failOn.filter(found.severity()::isAtLeast).isPresent();
  }

  /// Whether any finding of the file fails the check.
  public boolean fails() {
    return report.diagnostics().stream().anyMatch(this::failsOn);
  }
}
