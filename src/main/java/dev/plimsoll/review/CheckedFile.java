package dev.plimsoll.review;

import dev.plimsoll.diff.FileDiff;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileKind;
import dev.plimsoll.engine.FileReport;
import java.util.List;
import java.util.Optional;

/// What came of a relevant file of the pull request.
sealed interface CheckedFile {
  String path();

  /// The file was read and checked, as far as it was understood.
  ///
  /// @param diff what the host shows of its change; no line of it where that is unknown
  /// @param authors findings that this pull request brings
  /// @param olderCount how many findings were there before
  /// @param formerPath where the file stood before it was renamed
  /// @param added whether the pull request adds the file
  /// @param compared whether the version before is known; if not, every finding counts as older
  record Read(
      FileReport report,
      FileDiff diff,
      Optional<String> formerPath,
      boolean added,
      List<Diagnostic> authors,
      int olderCount,
      boolean compared)
      implements CheckedFile {
    public Read {
      authors = List.copyOf(authors);
    }

    @Override
    public String path() {
      return report.path();
    }

    /// Whether the file's own reader would take it; if not, findings may be missing. A Dockerfile
    /// with any problem does not build, while a template of another file may well be fine.
    boolean isUnderstood() {
      boolean refused =
          report.kind() == FileKind.DOCKERFILE ? !report.problems().isEmpty() : report.isBroken();
      return report.recognised() && !refused;
    }
  }

  /// Nothing is known of its findings.
  record Unread(String path, String reason) implements CheckedFile {}

  /// The configuration does not want it checked.
  ///
  /// @param by where it says so
  record Excluded(String path, String by) implements CheckedFile {}

  /// The file is gone, or its content is not what its name promises.
  record Irrelevant(String path) implements CheckedFile {}
}
