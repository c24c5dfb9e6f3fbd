package dev.plimsoll.review;

/// Is told what became of pull requests.
@FunctionalInterface
public interface ReviewListener {
  /// Nobody who wants to be told.
  ReviewListener NONE = report -> {};

  /// Takes what a review found, before the check run vouches for it. It may be told the same again.
  void reviewed(ReviewReport report);
}
