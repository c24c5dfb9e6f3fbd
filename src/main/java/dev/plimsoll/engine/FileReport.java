package dev.plimsoll.engine;

import dev.plimsoll.text.SourceText;
import java.util.List;

/// What the engine says of one file.
///
/// @param recognised whether the file really is what its name promises; false for JSON that is no
///   task definition
/// @param diagnostics in the order of their places
/// @param suppressed findings that somebody does not want to be told, not among the diagnostics
/// @param problems why parts of the file could not be read; the rest was checked all the same
/// @param withheldFixes how many fixes failed their proof and were left out
public record FileReport(
    String path,
    FileKind kind,
    SourceText source,
    boolean recognised,
    List<Diagnostic> diagnostics,
    List<Suppressed> suppressed,
    List<FileProblem> problems,
    int withheldFixes) {
  public FileReport {
    diagnostics = List.copyOf(diagnostics);
    suppressed = List.copyOf(suppressed);
    problems = List.copyOf(problems);
  }

  /// Whether the file's own reader would refuse it.
  public boolean isBroken() {
    return problems.stream().anyMatch(FileProblem::fatal);
  }
}
