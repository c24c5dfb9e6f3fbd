package dev.plimsoll.review;

import java.util.Optional;

/// One file of a pull request's diff.
///
/// @param previousPath where it stood before, if it was renamed or copied
/// @param patch the hunks as the host gives them; empty where it leaves them out
/// @param head the file as the pull request has it
/// @param base the file on the base branch; read only where the patch is missing, because head and
///   patch together say what was there before
public record ChangedFile(
    String path,
    Optional<String> previousPath,
    Status status,
    Optional<String> patch,
    Content head,
    Content base) {
  public enum Status {
    ADDED,
    MODIFIED,
    RENAMED,
    COPIED,
    REMOVED,
    UNCHANGED
  }
}
