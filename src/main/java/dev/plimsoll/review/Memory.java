package dev.plimsoll.review;

import java.util.List;

/// Where it is kept what we did on a pull request, one [Remembered] each. The marks in our comments
/// say most of it too: either is enough, but a comment that a person deleted has no mark.
public interface Memory {
  /// [Remembered#NOTHING] where nothing is kept.
  Remembered of(PullRequestRef pullRequest);

  /// Keeps `remembered` in place of what was kept before.
  void keep(PullRequestRef pullRequest, Remembered remembered);

  /// Notes that a check run is about to be begun on a commit. What was noted is there at once for
  /// everybody, and does not depend on what else is kept.
  void begins(PullRequestRef pullRequest, String headSha);

  /// Notes the same of one that was begun by somebody who has lost the pull request meanwhile, and
  /// sees to it that the pull request is looked at once more.
  void leavesBegun(PullRequestRef pullRequest, String headSha);

  /// What was noted and has not ended, the oldest first.
  List<Begun> begun(PullRequestRef pullRequest);

  /// No check run is in progress on the commit any more.
  void ended(PullRequestRef pullRequest, String headSha);

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

      @Override
      public void begins(PullRequestRef pullRequest, String headSha) {
        // nor for this
      }

      @Override
      public void leavesBegun(PullRequestRef pullRequest, String headSha) {
        // nor for this
      }

      @Override
      public List<Begun> begun(PullRequestRef pullRequest) {
        return List.of();
      }

      @Override
      public void ended(PullRequestRef pullRequest, String headSha) {
        // it was not noted
      }
    };
  }
}
