package dev.plimsoll.review;

/// Where it is kept what we did on a pull request, one [Remembered] each. The marks in our comments
/// say most of it too: either is enough, but a comment that a person deleted has no mark.
public interface Memory {
  /// [Remembered#NOTHING] where nothing is kept.
  Remembered of(PullRequestRef pullRequest);

  /// Keeps `remembered` in place of what was kept before.
  void keep(PullRequestRef pullRequest, Remembered remembered);

  /// A memory that keeps nothing.
  static Memory none() {
    return new Memory() {
      @Override
      public Remembered of(PullRequestRef pullRequest) {
        return Remembered.NOTHING;
      }

      @Override
      public void keep(PullRequestRef pullRequest, Remembered remembered) {
        // there is no place for it
      }
    };
  }
}
