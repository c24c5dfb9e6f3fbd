package dev.plimsoll.review;

/// The commits that the newest delivery named. They save a request where they still hold; what is
/// true is read from the host all the same.
///
/// @param first whether the delivery says that the pull request was opened, and nobody began to
///   work on it before
public record RevisionHint(String headSha, String baseSha, boolean first) {
  /// A hint on a pull request that may have been worked on.
  public RevisionHint(String headSha, String baseSha) {
    this(headSha, baseSha, false);
  }
}
