package dev.plimsoll.report;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rule.Severity;
import java.util.List;

/// What a run found, in numbers.
///
/// @param files how many files were checked
/// @param filesWithFindings how many of them have a finding
public record Tally(
    int files,
    int filesWithFindings,
    int errors,
    int warnings,
    int infos,
    int suppressed,
    int safeFixes,
    int unsafeFixes) {
  public static Tally of(List<FileReport> reports) {
    List<Diagnostic> found =
        reports.stream().flatMap(report -> report.diagnostics().stream()).toList();
    return new Tally(
        (int) reports.stream().filter(FileReport::recognised).count(),
        (int) reports.stream().filter(report -> !report.diagnostics().isEmpty()).count(),
        count(found, Severity.ERROR),
        count(found, Severity.WARNING),
        count(found, Severity.INFO),
        reports.stream().mapToInt(report -> report.suppressed().size()).sum(),
        count(found, Applicability.SAFE),
        count(found, Applicability.UNSAFE));
  }

  public int findings() {
    return errors + warnings + infos;
  }

  private static int count(List<Diagnostic> found, Severity severity) {
    return (int) found.stream().filter(each -> each.severity() == severity).count();
  }

  private static int count(List<Diagnostic> found, Applicability applicability) {
    return (int)
        found.stream()
            .filter(each -> each.fix().filter(f -> f.applicability() == applicability).isPresent())
            .count();
  }

  /// "1 error, 2 warnings, 1 info".
  public String bySeverity() {
    return counted(errors, "error")
        + ", "
        + counted(warnings, "warning")
        + ", "
        + counted(infos, "info");
  }

  /// "1 file", "2 files".
  public static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
