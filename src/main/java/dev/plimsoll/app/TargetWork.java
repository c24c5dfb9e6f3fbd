package dev.plimsoll.app;

import dev.plimsoll.queue.CommitHint;
import dev.plimsoll.queue.LeaseCheck;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.SetAsideNotice;

/// Gives each piece of work to those who do such work.
final class TargetWork implements WorkHandler {
  private final WorkHandler pullRequests;
  private final WorkHandler others;
  private final SetAsideNotice notice;

  TargetWork(WorkHandler pullRequests, WorkHandler others, SetAsideNotice notice) {
    this.pullRequests = pullRequests;
    this.others = others;
    this.notice = notice;
  }

  @Override
  public void handle(LeasedWork work, LeaseCheck lease) throws RetryLater {
    (work.target() instanceof PullRequestKey ? pullRequests : others).handle(work, lease);
  }

  /// Only a pull request is told: nobody waits for the work on a branch.
  @Override
  public void setAside(LeasedWork work, String reason, LeaseCheck lease) throws RetryLater {
    if (!(work.target()
        instanceof PullRequestKey(long id, String owner, String name, int number))) {
      return;
    }
    try {
      notice.post(
          new PullRequestRef(id, owner, name, number),
          work.hint().map(CommitHint::headSha),
          work.generation(),
          reason,
          lease::stillMine);
    } catch (HostUnavailableException unavailable) {
      throw new RetryLater(
          unavailable.retryAt(), String.valueOf(unavailable.getMessage()), unavailable);
    }
  }
}
