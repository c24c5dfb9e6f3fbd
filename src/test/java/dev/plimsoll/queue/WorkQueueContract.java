package dev.plimsoll.queue;

import static dev.plimsoll.queue.Marks.HARBOUR_7;
import static dev.plimsoll.queue.Marks.HARBOUR_8;
import static dev.plimsoll.queue.Marks.delivery;
import static dev.plimsoll.queue.Marks.mark;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every [WorkQueue] promises, whatever its database.
abstract class WorkQueueContract {
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  final SettableClock clock = new SettableClock();
  private WorkQueue queue;

  /// Opens an empty queue that reads this test's clock.
  abstract WorkQueue open() throws Exception;

  @BeforeEach
  void openQueue() throws Exception {
    queue = open();
  }

  @AfterEach
  void closeQueue() {
    queue.close();
  }

  @Nested
  class Accepting {
    @Test
    void aMarkedPullRequestCanBeLeased() {
      assertThat(queue.accept(delivery(), mark(HARBOUR_7))).isEqualTo(Receipt.STORED);

      assertThat(queue.lease(5, LEASE))
          .singleElement()
          .satisfies(work -> {
            assertThat(work.pullRequest()).isEqualTo(HARBOUR_7);
            assertThat(work.attempt()).isEqualTo(1);
          });
    }

    @Test
    void aRepeatedDeliveryIsAcknowledgedAndMarksNothing() {
      queue.accept(delivery("guid-1"), mark(HARBOUR_7));
      queue.complete(leaseOne());

      assertThat(queue.accept(delivery("guid-1"), mark(HARBOUR_7))).isEqualTo(Receipt.REPEATED);
      assertThat(queue.lease(5, LEASE)).isEmpty();
    }

    @Test
    void aRepeatedDeliveryLeavesUndoneWorkUndone() {
      queue.accept(delivery("guid-1"), mark(HARBOUR_7));
      queue.accept(delivery("guid-1"), mark(HARBOUR_7));

      assertThat(queue.lease(5, LEASE)).hasSize(1);
    }

    @Test
    void aDeliveryWithoutMarkIsOnlyStored() {
      assertThat(queue.accept(delivery(), Optional.empty())).isEqualTo(Receipt.STORED);
      assertThat(queue.lease(5, LEASE)).isEmpty();
    }

    @Test
    void aBurstOfMarksIsOnePieceOfWork() {
      for (int i = 0; i < 10; i++) {
        queue.accept(delivery(), mark(HARBOUR_7));
      }

      queue.complete(leaseOne());

      assertThat(queue.lease(5, LEASE)).isEmpty();
    }

    @Test
    void aListenerHearsOfEachNewMarkOnly() {
      AtomicInteger heard = new AtomicInteger();
      queue.whenMarked(heard::incrementAndGet);

      queue.accept(delivery("guid-1"), mark(HARBOUR_7));
      queue.accept(delivery("guid-1"), mark(HARBOUR_7));
      queue.accept(delivery("guid-2"), Optional.empty());

      assertThat(heard).hasValue(1);
    }
  }

  @Nested
  class Hints {
    private final CommitHint older = new CommitHint("a1", "b1", NOON);
    private final CommitHint newer = new CommitHint("a2", "b2", NOON.plusSeconds(5));

    @Test
    void theHintComesWithTheWork() {
      queue.accept(delivery(), mark(HARBOUR_7, older));

      assertThat(leaseOne().hint()).contains(older);
    }

    @Test
    void aNewerHintReplacesAnOlderOne() {
      queue.accept(delivery(), mark(HARBOUR_7, older));
      queue.accept(delivery(), mark(HARBOUR_7, newer));

      assertThat(leaseOne().hint()).contains(newer);
    }

    @Test
    void aLateDeliveryDoesNotReplaceANewerHintButMarks() {
      queue.accept(delivery(), mark(HARBOUR_7, newer));
      queue.complete(leaseOne());
      queue.accept(delivery(), mark(HARBOUR_7, older));

      assertThat(leaseOne().hint()).contains(newer);
    }

    @Test
    void aMarkWithoutHintKeepsTheHint() {
      queue.accept(delivery(), mark(HARBOUR_7, newer));
      queue.accept(delivery(), mark(HARBOUR_7));

      assertThat(leaseOne().hint()).contains(newer);
    }
  }

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

      assertThat(queue.lease(1, LEASE))
          .extracting(LeasedWork::pullRequest)
          .containsExactly(HARBOUR_8);
      assertThat(queue.lease(1, LEASE))
          .extracting(LeasedWork::pullRequest)
          .containsExactly(HARBOUR_7);
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
      assertThat(queue.retryAt(lost, NOON, "late")).isFalse();
      assertThat(queue.failed(lost, NOON, "late")).isFalse();
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
      Set<PullRequestKey> held = ConcurrentHashMap.newKeySet();
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
                if (!held.add(work.pullRequest())) {
                  overlaps.incrementAndGet();
                }
                held.remove(work.pullRequest());
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
      queue.retryAt(leaseOne(), NOON.plusSeconds(60), "rate limit");

      assertThat(queue.lease(5, LEASE)).isEmpty();
      assertThat(queue.nextDue()).contains(NOON.plusSeconds(60));
      clock.after(Duration.ofSeconds(60));
      assertThat(leaseOne().attempt()).isEqualTo(2);
    }

    @Test
    void aNewMarkDoesNotShortenTheHostsTime() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.retryAt(leaseOne(), NOON.plusSeconds(60), "rate limit");
      queue.accept(delivery(), mark(HARBOUR_7));

      assertThat(queue.lease(5, LEASE)).isEmpty();
      assertThat(queue.nextDue()).contains(NOON.plusSeconds(60));
    }

    @Test
    void aFailureOfOursWaitsForItsTime() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.failed(leaseOne(), NOON.plusSeconds(60), "a defect");

      assertThat(queue.lease(5, LEASE)).isEmpty();
      clock.after(Duration.ofSeconds(60));
      assertThat(leaseOne().attempt()).isEqualTo(2);
    }

    @Test
    void aNewMarkIsTriedAtOnceAfterAFailureOfOurs() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.failed(leaseOne(), NOON.plusSeconds(60), "a defect");
      queue.accept(delivery(), mark(HARBOUR_7));

      assertThat(leaseOne().attempt()).isEqualTo(1);
    }

    @Test
    void aMarkDuringTheFailingTryIsTriedAtOnce() {
      queue.accept(delivery(), mark(HARBOUR_7));
      LeasedWork work = leaseOne();
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.failed(work, NOON.plusSeconds(60), "a defect");

      assertThat(queue.lease(5, LEASE)).hasSize(1);
    }

    @Test
    void oneThatWaitsHoldsUpNoOther() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.retryAt(leaseOne(), NOON.plusSeconds(60), "rate limit");
      queue.accept(delivery(), mark(HARBOUR_8));

      assertThat(leaseOne().pullRequest()).isEqualTo(HARBOUR_8);
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
      assertThat(queue.nextDue()).contains(NOON);
      leaseOne();
      assertThat(queue.nextDue()).isEmpty();
    }
  }

  @Test
  void isWithoutTroubleWhileOpen() {
    assertThat(queue.trouble()).isEmpty();
    queue.close();
    assertThat(queue.trouble()).isPresent();
  }

  private LeasedWork leaseOne() {
    List<LeasedWork> work = queue.lease(1, LEASE);
    assertThat(work).hasSize(1);
    return work.getFirst();
  }
}
