package dev.plimsoll.review;

import java.util.List;

/// The code host as a review needs it. Every method may throw [HostUnavailableException] when
/// trying again later can help, and [HostRefusedException] when it cannot.
public interface Host extends RunHost {
  /// What is: the pull request, its changed files and their contents, our threads, our check run.
  PullRequestState read(PullRequestRef pullRequest, Question question);

  /// Resolves, opens, hides or shows threads, all in one request.
  ///
  /// @return those that the host refused for lack of permission
  List<ThreadChange> change(PullRequestRef pullRequest, List<ThreadChange> changes);

  /// Posts a review. Where the host does not take all of it, what it takes is posted.
  ///
  /// @return the comments that the host refused
  /// @throws HostRefusedException if it takes nothing at all
  List<ReviewDraft.Comment> post(PullRequestRef pullRequest, ReviewDraft review);
}
