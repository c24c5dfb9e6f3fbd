package dev.plimsoll.app;

import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.review.Memory;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.Remembered;

/// What we did on pull requests, in the queue's database.
final class StoredMemory implements Memory {
  private final WorkQueue queue;

  StoredMemory(WorkQueue queue) {
    this.queue = queue;
  }

  @Override
  public Remembered of(PullRequestRef pullRequest) {
    return queue.remembered(key(pullRequest)).map(Remembered::parse).orElse(Remembered.NOTHING);
  }

  @Override
  public void keep(PullRequestRef pullRequest, Remembered remembered) {
    queue.remember(key(pullRequest), remembered.toText());
  }

  private static PullRequestKey key(PullRequestRef pullRequest) {
    return new PullRequestKey(
        pullRequest.installationId(),
        pullRequest.owner(),
        pullRequest.repository(),
        pullRequest.number());
  }
}
