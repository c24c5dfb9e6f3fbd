package dev.plimsoll.engine;

import dev.plimsoll.text.SourceText;
import java.util.List;

/// What the engine says of one file.
///
/// @param diagnostics in the order of their places
/// @param problems why parts of the file could not be read; the rest was checked all the same
/// @param withheldFixes how many fixes failed their proof and were left out
public record FileReport(
    String path,
    SourceText source,
    List<Diagnostic> diagnostics,
    List<FileProblem> problems,
    int withheldFixes) {
  public FileReport {
    diagnostics = List.copyOf(diagnostics);
    problems = List.copyOf(problems);
  }

  /// Something in the file that its own reader would refuse.
  ///
  /// @param line from 1
  public record FileProblem(int line, int column, String message) {}
}
