package dev.plimsoll.github;

import dev.plimsoll.review.ChangedFile.Status;
import java.util.Optional;

/// An entry of the list of changed files.
///
/// @param listedAt the commit that the entry's links point to
record ListedFile(
    String path,
    Optional<String> previousPath,
    Status status,
    Optional<String> patch,
    Optional<String> listedAt) {
  boolean inHead() {
    return status != Status.REMOVED;
  }

  /// Whether only the base itself tells what was there before.
  boolean needsBase() {
    return patch.isEmpty() && status != Status.ADDED && status != Status.REMOVED;
  }

  String basePath() {
    return previousPath.orElse(path);
  }
}
