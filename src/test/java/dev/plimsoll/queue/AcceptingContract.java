package dev.plimsoll.queue;

import java.util.List;
import static dev.plimsoll.queue.Marks.HARBOUR_7;
import static dev.plimsoll.queue.Marks.HARBOUR;
import static dev.plimsoll.queue.Marks.HARBOUR_8;
import static dev.plimsoll.queue.Marks.asks;
import static dev.plimsoll.queue.Marks.delivery;
import static dev.plimsoll.queue.Marks.inTheBackground;
import static dev.plimsoll.queue.Marks.mark;
import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(work.target()).isEqualTo(HARBOUR_7);
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
      assertThat(queue.accept(delivery(), List.of())).isEqualTo(Receipt.STORED);
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
      queue.accept(delivery("guid-2"), List.of());

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
    void theNewsThatItWasOpenedHoldsUntilNewerNews() {
      CommitHint opened = new CommitHint("a1", "b1", NOON, true);
      queue.accept(delivery(), mark(HARBOUR_7, opened));

      assertThat(leaseOne().hint()).contains(opened);

      queue.accept(delivery(), mark(HARBOUR_8, opened));
      queue.accept(delivery(), mark(HARBOUR_8, newer));

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
  class Asking {
    @Test
    void aRequestWaitsWithItsPullRequestUntilItIsAnswered() {
      queue.accept(delivery("guid-1"), asks(HARBOUR_7, "fix"));
      queue.accept(delivery("guid-2"), asks(HARBOUR_7, "explain"));
      queue.accept(delivery("guid-1"), asks(HARBOUR_7, "fix"));

      LeasedWork work = leaseOne();
      assertThat(queue.requests(work)).extracting(Request::kind).containsExactly("fix", "explain");
      assertThat(queue.answered(work, queue.requests(work).getFirst())).isTrue();
      assertThat(queue.requests(work)).extracting(Request::kind).containsExactly("explain");
    }

    @Test
    void whoLostTheLeaseStrikesNothingOut() {
      queue.accept(delivery(), asks(HARBOUR_7, "fix"));
      LeasedWork lost = leaseOne();
      clock.after(LEASE);

      assertThat(queue.answered(lost, queue.requests(lost).getFirst())).isFalse();
      assertThat(queue.requests(leaseOne())).hasSize(1);
    }

    @Test
    void whatIsAskedOfACommitIsAskedOfThePullRequestsThatHaveItAsHead() {
      queue.accept(delivery(), mark(HARBOUR_7, new CommitHint("a1", "b1", NOON)));
      queue.accept(delivery(), mark(HARBOUR_8, new CommitHint("a2", "b1", NOON)));
      queue.lease(5, LEASE).forEach(queue::complete);

      queue.accept(delivery(), List.of(new Consequence.AskedOfHead(HARBOUR, "a2", "rerun", "all")));

      LeasedWork work = leaseOne();
      assertThat(work.target()).isEqualTo(HARBOUR_8);
      assertThat(queue.requests(work)).extracting(Request::detail).containsExactly("all");
    }

    @Test
    void aRepositoryHasNoRequests() {
      queue.accept(delivery(), inTheBackground(HARBOUR));

      assertThat(queue.requests(leaseOne())).isEmpty();
    }
  }

  @Nested
  class Changes {
    @Test
    void ofAnInstallationThatIsGoneNothingStays() {
      queue.accept(delivery(), asks(HARBOUR_7, "fix"));
      LeasedWork work = leaseOne();

      queue.accept(delivery(), List.of(new Consequence.InstallationGone(11)));

      assertThat(queue.holds(work)).isFalse();
      assertThat(queue.requests(work)).isEmpty();
      assertThat(queue.nextDue()).isEmpty();
    }

    @Test
    void ofARepositoryThatIsGoneNothingStays_andOthersDo() {
      PullRequestKey other = new PullRequestKey(11, "tidewater", "quay", 7);
      queue.accept(delivery(), asks(HARBOUR_7, "fix"));
      queue.accept(delivery(), mark(other));

      queue.accept(delivery(), List.of(new Consequence.RepositoryGone(HARBOUR)));

      assertThat(queue.lease(5, LEASE)).extracting(LeasedWork::target).containsExactly(other);
    }

    @Test
    void workMovesWithItsRepository() {
      queue.accept(delivery(), asks(HARBOUR_7, "fix"));

      queue.accept(
          delivery(), List.of(new Consequence.RepositoryMoved(HARBOUR, "seaside", "port")));

      LeasedWork work = leaseOne();
      assertThat(work.target()).isEqualTo(new PullRequestKey(11, "seaside", "port", 7));
      assertThat(queue.requests(work)).hasSize(1);
    }

    @Test
    void whatIsKnownUnderTheNewNameIsNewer() {
      queue.accept(delivery(), mark(HARBOUR_7, new CommitHint("old", "b", NOON)));
      queue.accept(
          delivery(),
          mark(new PullRequestKey(11, "seaside", "port", 7), new CommitHint("new", "b", NOON)));

      queue.accept(
          delivery(), List.of(new Consequence.RepositoryMoved(HARBOUR, "seaside", "port")));

      assertThat(leaseOne().hint())
          .hasValueSatisfying(hint -> assertThat(hint.headSha()).isEqualTo("new"));
      assertThat(queue.lease(5, LEASE)).isEmpty();
    }

    @Test
    void workMovesWithTheNameOfItsOwner() {
      queue.accept(delivery(), mark(HARBOUR_7));

      queue.accept(delivery(), List.of(new Consequence.OwnerRenamed(11, "tidewater", "seaside")));

      assertThat(leaseOne().target()).isEqualTo(new PullRequestKey(11, "seaside", "harbour", 7));
    }
  }

  @Nested
  class Remembering {
    @Test
    void theLastWordHolds() {
      assertThat(queue.remembered(HARBOUR_7)).isEmpty();
      queue.remember(HARBOUR_7, "told once");
      queue.remember(HARBOUR_7, "told twice");

      assertThat(queue.remembered(HARBOUR_7)).contains("told twice");
      assertThat(queue.remembered(HARBOUR_8)).isEmpty();
    }

    @Test
    void itMovesWithItsRepositoryAndYieldsToWhatIsKnownThere() {
      PullRequestKey moved7 = new PullRequestKey(11, "seaside", "port", 7);
      PullRequestKey moved8 = new PullRequestKey(11, "seaside", "port", 8);
      queue.remember(HARBOUR_7, "old seven");
      queue.remember(HARBOUR_8, "old eight");
      queue.remember(moved8, "new eight");

      queue.accept(
          delivery(), List.of(new Consequence.RepositoryMoved(HARBOUR, "seaside", "port")));

      assertThat(queue.remembered(moved7)).contains("old seven");
      assertThat(queue.remembered(moved8)).contains("new eight");
      assertThat(queue.remembered(HARBOUR_7)).isEmpty();
    }

    @Test
    void itIsForgottenWithItsInstallation() {
      queue.remember(HARBOUR_7, "told");

      queue.accept(delivery(), List.of(new Consequence.InstallationGone(11)));

      assertThat(queue.remembered(HARBOUR_7)).isEmpty();
    }
  }

  @Test
  void isWithoutTroubleWhileOpen() {
    assertThat(queue.trouble()).isEmpty();
    queue.close();
    assertThat(queue.trouble()).isPresent();
  }
}
