package dev.plimsoll.review;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileReport;
import java.util.List;

/// What was found on a default branch.
///
/// @param files those that are what their names promise, by path
/// @param notChecked paths whose check failed
/// @param whole whether every file of interest was looked at
public record BranchReport(
    String branch,
    String headSha,
    Configuration configuration,
    List<FileReport> files,
    List<String> notChecked,
    boolean whole) {
  public BranchReport {
    files = List.copyOf(files);
    notChecked = List.copyOf(notChecked);
  }

  List<Diagnostic> findings() {
    return files.stream().flatMap(file -> file.diagnostics().stream()).toList();
  }

  /// Whether what is not among the findings is not there.
  boolean knowsAll() {
    return whole && notChecked.isEmpty();
  }
}
