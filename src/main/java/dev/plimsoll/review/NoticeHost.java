package dev.plimsoll.review;

import java.util.Optional;

/// The little of the code host that it takes to say why a review is missing. Methods may throw as
/// those of [Host] do.
public interface NoticeHost {
  /// The head commit of a pull request, while that is open.
  Optional<String> openHead(PullRequestRef pullRequest);

  /// Says the verdict on a head commit.
  ///
  /// @param running the check run to complete, where one is in progress
  void post(PullRequestRef pullRequest, CheckRunDraft checkRun, Optional<Long> running);
}
