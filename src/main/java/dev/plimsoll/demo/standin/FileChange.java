package dev.plimsoll.demo.standin;

import java.util.Optional;

/// One file that differs between two trees.
///
/// @param previousPath where it stood before, if it was renamed
/// @param before what it was; empty if it was added
/// @param after what it is; empty if it was removed
public record FileChange(
    String path, Optional<String> previousPath, Optional<Blob> before, Optional<Blob> after) {
  private static final int LARGEST_PATCHED_FILE = 1_000_000;
  private static final int LONGEST_PATCH = 20_000;
  private static final Blob NOTHING = Blob.of("");

  public String status() {
    if (previousPath.isPresent()) {
      return "renamed";
    }
    if (before.isEmpty()) {
      return "added";
    }
    return after.isEmpty() ? "removed" : "modified";
  }

  /// The blob that the API names: the new one, or what was removed.
  Blob blob() {
    return after.or(() -> before).orElse(NOTHING);
  }

  /// The patch, where there is one: not for binary files, not for large ones, and not where only
  /// the path changed.
  public Optional<Patch> patch() {
    Blob old = before.orElse(NOTHING);
    Blob now = after.orElse(NOTHING);
    if (old.isBinary() || now.isBinary() || old.hasContentOf(now)) {
      return Optional.empty();
    }
    if (old.size() > LARGEST_PATCHED_FILE || now.size() > LARGEST_PATCHED_FILE) {
      return Optional.empty();
    }
    // Said before it is worked out, which takes long for so many lines.
    if (Math.abs(now.lines().size() - old.lines().size()) > LONGEST_PATCH) {
      return Optional.empty();
    }
    Patch patch = Patch.between(old, now);
    return patch.additions() + patch.deletions() > LONGEST_PATCH
        ? Optional.empty()
        : Optional.of(patch);
  }
}
