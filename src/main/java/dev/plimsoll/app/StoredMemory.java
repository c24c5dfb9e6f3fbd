package dev.plimsoll.app;

import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.review.Begun;
import dev.plimsoll.review.Memory;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.Remembered;
import java.util.List;

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

  @Override
  public void begins(PullRequestRef pullRequest, String headSha) {
    queue.begunRuns().begins(key(pullRequest), headSha);
  }

  @Override
  public void leavesBegun(PullRequestRef pullRequest, String headSha) {
    queue.begunRuns().left(key(pullRequest), headSha);
  }

  @Override
  public List<Begun> begun(PullRequestRef pullRequest) {
    return queue.begunRuns().of(key(pullRequest)).stream()
        .map(run -> new Begun(run.commit(), run.age()))
        .toList();
  }

  @Override
  public void ended(PullRequestRef pullRequest, String headSha) {
    queue.begunRuns().ended(key(pullRequest), headSha);
  }

  private static PullRequestKey key(PullRequestRef pullRequest) {
    return new PullRequestKey(
        pullRequest.installationId(),
        pullRequest.owner(),
        pullRequest.repository(),
        pullRequest.number());
  }
}
