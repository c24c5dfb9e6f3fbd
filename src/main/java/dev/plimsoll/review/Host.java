package dev.plimsoll.review;

import java.util.List;
import java.util.Optional;

/// The code host as a review needs it. Every method may throw [HostUnavailableException] when
/// trying again later can help, and [HostRefusedException] when it cannot.
public interface Host {
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

  /// Says that the work on a head commit takes a while.
  ///
  /// @return the check run that [#post(PullRequestRef, CheckRunDraft, Optional)] is to complete
  long begin(PullRequestRef pullRequest, String headSha);

  /// Says the verdict on a head commit.
  ///
  /// @param running the check run to complete, where one is in progress
  void post(PullRequestRef pullRequest, CheckRunDraft checkRun, Optional<Long> running);
}
