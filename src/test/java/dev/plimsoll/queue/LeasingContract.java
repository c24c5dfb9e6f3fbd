package dev.plimsoll.queue;

import static dev.plimsoll.queue.Marks.HARBOUR;
import static dev.plimsoll.queue.Marks.HARBOUR_7;
import static dev.plimsoll.queue.Marks.HARBOUR_8;
import static dev.plimsoll.queue.Marks.delivery;
import static dev.plimsoll.queue.Marks.mark;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a [WorkQueue] promises to those who empty it.
abstract class LeasingContract extends WorkQueueContract {
  @Nested
  class Leasing {
    @Test
    void aLeasedPullRequestIsNotLeasedAgain() {
      queue.accept(delivery(), mark(HARBOUR_7));
      leaseOne();

      assertThat(queue.lease(5, LEASE)).isEmpty();
    }

    @Test
    void neverTwoAtATimeEvenWhenMarkedMeanwhile() {
      queue.accept(delivery(), mark(HARBOUR_7));
      leaseOne();
      queue.accept(delivery(), mark(HARBOUR_7));

      assertThat(queue.lease(5, LEASE)).isEmpty();
    }

    @Test
    void aPullRequestMarkedDuringItsReviewGetsOneMore() {
      queue.accept(delivery(), mark(HARBOUR_7));
      LeasedWork first = leaseOne();
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.complete(first);

      LeasedWork second = leaseOne();
      assertThat(second.attempt()).isEqualTo(1);
      queue.complete(second);
      assertThat(queue.lease(5, LEASE)).isEmpty();
    }

    @Test
    void takesNoMoreThanAskedFor_longestDueFirst() {
      queue.accept(delivery(), mark(HARBOUR_8));
      clock.after(Duration.ofMillis(1));
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.accept(delivery(), mark(HARBOUR_8));

      assertThat(queue.lease(1, LEASE)).extracting(LeasedWork::target).containsExactly(HARBOUR_8);
      assertThat(queue.lease(1, LEASE)).extracting(LeasedWork::target).containsExactly(HARBOUR_7);
    }

    @Test
    void whatSomebodyWaitsForGoesBeforeWhatNobodyDoes() {
      queue.mark(List.of(Mark.inTheBackground(HARBOUR), Mark.inTheBackground(HARBOUR_8)));
      clock.after(Duration.ofSeconds(1));
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.accept(delivery(), mark(HARBOUR_8));

      assertThat(queue.lease(2, LEASE))
          .extracting(LeasedWork::target)
          .containsExactly(HARBOUR_8, HARBOUR_7);
      assertThat(leaseOne().target()).isEqualTo(HARBOUR);
    }

    @Test
    void theSameNumberInAnotherInstallationIsOtherWork() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.accept(delivery(), mark(new PullRequestKey(12, "tidewater", "harbour", 7)));

      assertThat(queue.lease(5, LEASE)).hasSize(2);
    }

    @Test
    void aLeaseThatRanOutIsTakenOver_andTheFirstHolderNotices() {
      queue.accept(delivery(), mark(HARBOUR_7));
      LeasedWork lost = leaseOne();
      assertThat(queue.holds(lost)).isTrue();
      clock.after(LEASE);
      assertThat(queue.holds(lost)).isFalse();
      LeasedWork mine = leaseOne();

      assertThat(mine.attempt()).isEqualTo(2);
      assertThat(queue.renew(lost, LEASE)).isFalse();
      assertThat(queue.holds(lost)).isFalse();
      assertThat(queue.complete(lost)).isFalse();
      assertThat(queue.retryAfter(lost, Duration.ZERO, "late")).isFalse();
      assertThat(queue.failed(lost, Duration.ZERO, "late")).isFalse();
      assertThat(queue.holds(mine)).isTrue();
    }

    @Test
    void aRenewedLeaseStays() {
      queue.accept(delivery(), mark(HARBOUR_7));
      LeasedWork work = leaseOne();
      clock.after(Duration.ofSeconds(20));
      assertThat(queue.renew(work, LEASE)).isTrue();
      clock.after(Duration.ofSeconds(20));

      assertThat(queue.holds(work)).isTrue();
      assertThat(queue.lease(5, LEASE)).isEmpty();
    }

    @Test
    void manyTakersAtOnceNeverHoldTheSamePullRequest() throws Exception {
      Set<Target> held = ConcurrentHashMap.newKeySet();
      AtomicInteger overlaps = new AtomicInteger();
      List<PullRequestKey> all =
          IntStream.range(0, 20)
              .mapToObj(number -> new PullRequestKey(1, "tidewater", "harbour", number))
              .toList();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (PullRequestKey key : all) {
          threads.execute(() -> {
            for (int i = 0; i < 20; i++) {
              queue.accept(delivery(), mark(key));
            }
          });
        }
        for (int taker = 0; taker < 4; taker++) {
          threads.execute(() -> {
            for (int i = 0; i < 60; i++) {
              for (LeasedWork work : queue.lease(3, LEASE)) {
                if (!held.add(work.target())) {
                  overlaps.incrementAndGet();
                }
                held.remove(work.target());
                queue.complete(work);
              }
            }
          });
        }
      }
      while (true) {
        List<LeasedWork> rest = queue.lease(20, LEASE);
        if (rest.isEmpty()) {
          break;
        }
        rest.forEach(queue::complete);
      }

      assertThat(overlaps).hasValue(0);
      assertThat(queue.nextDue()).isEmpty();
    }
  }

  @Nested
  class PuttingBack {
    @Test
    void whatTheHostPutOffWaitsForItsTime() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.retryAfter(leaseOne(), Duration.ofSeconds(60), "rate limit");

      assertThat(queue.lease(5, LEASE)).isEmpty();
      assertThat(queue.nextDue()).contains(Duration.ofSeconds(60));
      clock.after(Duration.ofSeconds(60));
      assertThat(leaseOne().attempt()).isEqualTo(2);
    }

    @Test
    void aNewMarkDoesNotShortenTheHostsTime() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.retryAfter(leaseOne(), Duration.ofSeconds(60), "rate limit");
      queue.accept(delivery(), mark(HARBOUR_7));

      assertThat(queue.lease(5, LEASE)).isEmpty();
      assertThat(queue.nextDue()).contains(Duration.ofSeconds(60));
    }

    @Test
    void aFailureOfOursWaitsForItsTime() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.failed(leaseOne(), Duration.ofSeconds(60), "a defect");

      assertThat(queue.lease(5, LEASE)).isEmpty();
      clock.after(Duration.ofSeconds(60));
      assertThat(leaseOne().attempt()).isEqualTo(2);
    }

    @Test
    void aNewMarkIsTriedAtOnceAfterAFailureOfOurs() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.failed(leaseOne(), Duration.ofSeconds(60), "a defect");
      queue.accept(delivery(), mark(HARBOUR_7));

      assertThat(leaseOne().attempt()).isEqualTo(1);
    }

    @Test
    void aMarkDuringTheFailingTryIsTriedAtOnce() {
      queue.accept(delivery(), mark(HARBOUR_7));
      LeasedWork work = leaseOne();
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.failed(work, Duration.ofSeconds(60), "a defect");

      assertThat(queue.lease(5, LEASE)).hasSize(1);
    }

    @Test
    void oneThatWaitsHoldsUpNoOther() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.retryAfter(leaseOne(), Duration.ofSeconds(60), "rate limit");
      queue.accept(delivery(), mark(HARBOUR_8));

      assertThat(leaseOne().target()).isEqualTo(HARBOUR_8);
    }
  }

  @Nested
  class NextDue {
    @Test
    void nothingIsDueWhenAllIsClean() {
      assertThat(queue.nextDue()).isEmpty();
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.complete(leaseOne());
      assertThat(queue.nextDue()).isEmpty();
    }

    @Test
    void leasedWorkIsNotDue() {
      queue.accept(delivery(), mark(HARBOUR_7));
      assertThat(queue.nextDue()).contains(Duration.ZERO);
      leaseOne();
      assertThat(queue.nextDue()).isEmpty();
    }
  }
}
