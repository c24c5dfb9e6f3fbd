package dev.plimsoll.queue;

import static dev.plimsoll.queue.Marks.HARBOUR_7;
import static dev.plimsoll.queue.Marks.delivery;
import static dev.plimsoll.queue.Marks.mark;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a [WorkQueue] promises to those who fill it.
abstract class AcceptingContract extends WorkQueueContract {
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

  @Test
  void isWithoutTroubleWhileOpen() {
    assertThat(queue.trouble()).isEmpty();
    queue.close();
    assertThat(queue.trouble()).isPresent();
  }
}
