package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.Fingerprint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What came of all changed files together.
///
/// @param complete whether the host listed every changed file
record CheckedFiles(List<CheckedFile> files, boolean complete) {
  CheckedFiles {
    files = List.copyOf(files);
  }

  List<CheckedFile.Read> read() {
    return only(CheckedFile.Read.class);
  }

  /// Those that were read and make no sense, or only in part.
  List<CheckedFile.Read> notUnderstood() {
    return read().stream().filter(file -> !file.isUnderstood()).toList();
  }

  List<CheckedFile.Unread> unread() {
    return only(CheckedFile.Unread.class);
  }

  private <T extends CheckedFile> List<T> only(Class<T> kind) {
    return files.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The findings that the pull request brings, the most severe first.
  List<Diagnostic> authors() {
    return read().stream()
        .flatMap(file -> file.authors().stream())
        .sorted(Findings.MOST_SEVERE_FIRST)
        .toList();
  }

  Set<Fingerprint> fingerprintsOfAuthors() {
    return authors().stream().map(Diagnostic::fingerprint).collect(Collectors.toUnmodifiableSet());
  }

  /// Those that the configuration excludes.
  List<CheckedFile.Excluded> excluded() {
    return only(CheckedFile.Excluded.class);
  }

  /// Every finding of the head, whoever brought it.
  Set<Fingerprint> present() {
    return read().stream()
        .flatMap(file -> file.report().diagnostics().stream())
        .map(Diagnostic::fingerprint)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether all findings of the file at `path` are known; a file that is no part of the pull
  /// request any more has none of the author's.
  boolean knows(String path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .map(CheckedFiles::isKnown)
        .orElse(complete);
  }

  /// Whether the pull request does not have the file at `path` any more.
  boolean isGone(String path) {
    return complete
        && files.stream()
            .noneMatch(
                file -> file.path().equals(path) && !(file instanceof CheckedFile.Irrelevant));
  }

  private static boolean isKnown(CheckedFile file) {
    return switch (file) {
      case CheckedFile.Read read -> read.isUnderstood();
      case CheckedFile.Irrelevant gone -> true;
      case CheckedFile.Excluded excluded -> true;
      case CheckedFile.Unread unread -> false;
    };
  }
}
