package dev.plimsoll.review;

import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import java.util.List;
import java.util.Optional;

/// The code host as far as check runs on the commits of a pull request go. Methods may throw as
/// those of [Host] do.
public interface RunHost {
  /// Says that the work on a head commit takes a while.
  ///
  /// @return the check run that [#post(PullRequestRef, CheckRunDraft, Optional)] is to complete
  long begin(PullRequestRef pullRequest, String headSha);

  /// All check runs of ours on a commit, the newest first; none where there is no such commit.
  List<ExistingCheckRun> checkRuns(PullRequestRef pullRequest, String headSha);

  /// Says the verdict on a head commit.
  ///
  /// @param running the check run to complete, where one is in progress
  void post(PullRequestRef pullRequest, CheckRunDraft checkRun, Optional<Long> running);
}
