package dev.plimsoll.report;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileReport;
import java.util.List;
import java.util.stream.Stream;

/// What a check has to say, as every format gets it.
///
/// @param files in the order in which they are shown
/// @param errors one sentence for each input that could not be read
public record CheckReport(List<ReportedFile> files, List<String> errors) {
  public CheckReport {
    files = List.copyOf(files);
    errors = List.copyOf(errors);
  }

  public Stream<FileReport> reports() {
    return files.stream().map(ReportedFile::report);
  }

  public Stream<Diagnostic> diagnostics() {
    return reports().flatMap(report -> report.diagnostics().stream());
  }
}
