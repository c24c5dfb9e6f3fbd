package dev.plimsoll.engine;

import dev.plimsoll.config.PathPattern;
import dev.plimsoll.config.Setting;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;

/// What the engine says of one file.
///
/// @param recognised whether the file really is what its name promises; false for JSON that is no
///   task definition
/// @param diagnostics in the order of their places
/// @param suppressed findings that somebody does not want to be told, not among the diagnostics
/// @param problems why parts of the file could not be read; the rest was checked all the same
/// @param withheldFixes how many fixes failed their proof and were left out
/// @param exclusion why the configuration kept the file from being checked; absent if it was
public record FileReport(
    String path,
    FileKind kind,
    SourceText source,
    boolean recognised,
    List<Diagnostic> diagnostics,
    List<Suppressed> suppressed,
    List<FileProblem> problems,
    int withheldFixes,
    Optional<Setting<PathPattern>> exclusion) {
  /// A file that was checked.
  public FileReport(
      String path,
      FileKind kind,
      SourceText source,
      boolean recognised,
      List<Diagnostic> diagnostics,
      List<Suppressed> suppressed,
      List<FileProblem> problems,
      int withheldFixes) {
    this(
        path,
        kind,
        source,
        recognised,
        diagnostics,
        suppressed,
        problems,
        withheldFixes,
        Optional.empty());
  }

  static FileReport excluded(
      String path, FileKind kind, SourceText source, Setting<PathPattern> exclusion) {
    return new FileReport(
        path, kind, source, false, List.of(), List.of(), List.of(), 0, Optional.of(exclusion));
  }

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
