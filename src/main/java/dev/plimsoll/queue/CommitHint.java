package dev.plimsoll.queue;

import java.time.Instant;

/// The commits that a delivery named, and when the host says the pull request was so.
///
/// @param opened whether the delivery said that the pull request was opened just then
public record CommitHint(String headSha, String baseSha, Instant updatedAt, boolean opened) {
  /// A hint from any other delivery.
  public CommitHint(String headSha, String baseSha, Instant updatedAt) {
    this(headSha, baseSha, updatedAt, false);
  }
}
