package dev.plimsoll.app;

import dev.plimsoll.answer.Answers;
import dev.plimsoll.answer.LeaseLostException;
import dev.plimsoll.answer.MergeGroups;
import dev.plimsoll.queue.LeaseCheck;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.ReviewListener;
import dev.plimsoll.review.Reviewer;
import dev.plimsoll.review.RevisionHint;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One piece of work on a pull request: what people asked for is answered, and the review is made
/// what it should be.
final class PullRequestWork implements WorkHandler {
  private static final Logger LOG = LoggerFactory.getLogger(PullRequestWork.class);

  /// Not found, gone, not for us by law: the pull request is out of our reach for good.
  private static final Set<Integer> OUT_OF_REACH = Set.of(404, 410, 451);

  /// GitHub also says "not found" of what it will find in a moment, right after a push for one. So
  /// often in a row, with the growing delays about a minute, it is true.
  private static final int MISSES_BEFORE_GIVING_UP = 6;

  private final WorkQueue queue;
  private final Reviewer reviewer;
  private final Answers answers;
  private final MergeGroups mergeGroups;
  private final ReviewListener listener;

  PullRequestWork(
      WorkQueue queue,
      Reviewer reviewer,
      Answers answers,
      MergeGroups mergeGroups,
      ReviewListener listener) {
    this.queue = queue;
    this.reviewer = reviewer;
    this.answers = answers;
    this.mergeGroups = mergeGroups;
    this.listener = listener;
  }

  @Override
  public void handle(LeasedWork work, LeaseCheck lease) throws RetryLater {
    if (!(work.target() instanceof PullRequestKey key)) {
      return;
    }
    try {
      long start = System.nanoTime();
      PullRequestRef pullRequest = reference(key);
      WaitingRequests waiting =
          new WaitingRequests(queue, answers, mergeGroups, work, pullRequest, lease);
      Optional<Reviewer.Occasion> occasion =
          listener.during(ReviewListener.Step.ANSWER, waiting::answer);
      Reviewer.Outcome outcome =
          reviewer.reconcile(pullRequest, hint(work), occasion, lease::stillMine);
      if (outcome != Reviewer.Outcome.LEFT_TO_OTHERS) {
        waiting.rechecked();
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      LOG.info("{}: {} in {} ms", work.target(), outcome, millis);
    } catch (LeaseLostException lost) {
      LOG.info("{}: left to whoever has the lease now", work.target());
    } catch (HostUnavailableException unavailable) {
      throw new RetryLater(
          unavailable.retryAt(), String.valueOf(unavailable.getMessage()), unavailable);
    } catch (HostRefusedException refused) {
      refused(work, refused);
    }
  }

  private static void refused(LeasedWork work, HostRefusedException refused) throws RetryLater {
    if (!OUT_OF_REACH.contains(refused.status())) {
      throw refused;
    }
    if (work.misses() + 1 < MISSES_BEFORE_GIVING_UP) {
      throw RetryLater.missed(String.valueOf(refused.getMessage()), refused);
    }
    LOG.warn("{} is out of reach: {}", work.target(), refused.getMessage());
  }

  /// Whoever has the first lease after the news that it was opened finds nothing of ours there. Any
  /// other news may be the first one only because the database was lost.
  private static Optional<RevisionHint> hint(LeasedWork work) {
    boolean first = work.generation() == 1 && work.attempt() == 1;
    return work.hint()
        .map(hint -> new RevisionHint(hint.headSha(), hint.baseSha(), first && hint.opened()));
  }

  private static PullRequestRef reference(PullRequestKey key) {
    return new PullRequestRef(key.installationId(), key.owner(), key.repository(), key.number());
  }
}
