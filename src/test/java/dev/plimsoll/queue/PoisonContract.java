package dev.plimsoll.queue;

import static dev.plimsoll.queue.Marks.HARBOUR_7;
import static dev.plimsoll.queue.Marks.HARBOUR_8;
import static dev.plimsoll.queue.Marks.asks;
import static dev.plimsoll.queue.Marks.delivery;
import static dev.plimsoll.queue.Marks.mark;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a [WorkQueue] promises about work that fails again and again, and about what is old.
abstract class PoisonContract extends WorkQueueContract {
  private static final WorkDesk.Filter ALL = new WorkDesk.Filter(false, Optional.empty(), 100);
  private static final WorkDesk.Name SEVEN =
      new WorkDesk.Name("Tidewater", "harbour", OptionalInt.of(7));

  private WorkDesk desk() {
    return new WorkDesk(((DatabaseWorkQueue) queue).database());
  }

  private LeasedWork setAsideAndTold() {
    queue.accept(delivery(), mark(HARBOUR_7));
    queue.setAside(leaseOne(), "a defect");
    LeasedWork told = leaseOne();
    queue.complete(told);
    return told;
  }

  private void forgetAll() {
    while (queue.forgetSome()) {
      assertThat(queue.trouble()).isEmpty();
    }
  }

  @Nested
  class Tries {
    @Test
    void failuresCount_patienceDoesNot() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.failed(leaseOne(), Duration.ZERO, "a defect");
      LeasedWork second = leaseOne();
      assertThat(second.tries()).isEqualTo(2);
      queue.postponed(second, Duration.ZERO, "outage");
      queue.retryAfter(leaseOne(), Duration.ZERO, "limit");

      LeasedWork fourth = leaseOne();

      assertThat(fourth.attempt()).isEqualTo(4);
      assertThat(fourth.tries()).isEqualTo(2);
    }

    @Test
    void aNewMarkBeginsAnew() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.failed(leaseOne(), Duration.ofHours(1), "a defect");
      queue.accept(delivery(), mark(HARBOUR_7));

      assertThat(leaseOne().tries()).isEqualTo(1);
    }

    @Test
    void workThatEndsItsProcessAgainAndAgainIsSetAside() {
      queue.accept(delivery(), mark(HARBOUR_7));
      int leases = 0;
      Optional<LeasedWork> next = Optional.of(leaseOne());
      while (next.isPresent() && next.get().setAside().isEmpty()) {
        leases++;
        clock.after(Duration.ofMinutes(10));
        next = queue.lease(1, LEASE).stream().findFirst();
        if (next.isEmpty()) {
          clock.after(Duration.ofMinutes(10));
          next = queue.lease(1, LEASE).stream().findFirst();
        }
      }

      assertThat(leases).isEqualTo(dev.plimsoll.queue.Tries.OF_WORK);
      assertThat(next)
          .flatMap(LeasedWork::setAside)
          .hasValueSatisfying(reason -> assertThat(reason).contains("the process ended"));
    }

    @Test
    void theFirstDeathsAreTakenOverAtOnce_laterOnesNot() {
      queue.accept(delivery(), mark(HARBOUR_7));
      for (int death = 1; death <= 4; death++) {
        leaseOne();
        clock.after(LEASE);
      }

      assertThat(queue.lease(1, LEASE)).isEmpty();
    }
  }

  @Nested
  class SettingAside {
    @Test
    void isToldOnceAndThenRests() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.setAside(leaseOne(), "a defect");
      assertThat(queue.depth().setAside()).isEqualTo(1);

      LeasedWork telling = leaseOne();
      assertThat(telling.setAside()).contains("a defect");
      assertThat(queue.complete(telling)).isTrue();

      assertThat(queue.nextDue()).isEmpty();
      assertThat(queue.lease(5, LEASE)).isEmpty();
      assertThat(queue.depth().setAside()).isEqualTo(1);
    }

    @Test
    void thatItCannotBeToldIsNoReasonToTryForEver() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.setAside(leaseOne(), "a defect");
      queue.failed(leaseOne(), Duration.ZERO, "refused");
      LeasedWork telling = leaseOne();
      assertThat(telling.setAside()).contains("a defect");
      queue.setAside(telling, "refused again");

      assertThat(queue.lease(5, LEASE)).isEmpty();
      assertThat(desk().list(ALL))
          .singleElement()
          .satisfies(work -> assertThat(work.reason()).contains("a defect"));
    }

    @Test
    void aNewMarkTakesItUpAgain() {
      setAsideAndTold();
      queue.accept(delivery(), mark(HARBOUR_7));

      LeasedWork work = leaseOne();
      assertThat(work.setAside()).isEmpty();
      assertThat(work.tries()).isEqualTo(1);
      assertThat(queue.depth().setAside()).isZero();
    }

    @Test
    void aMarkDuringTheLastTryCountsMore() {
      queue.accept(delivery(), mark(HARBOUR_7));
      LeasedWork last = leaseOne();
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.setAside(last, "a defect");

      assertThat(leaseOne().setAside()).isEmpty();
    }

    @Test
    void aMarkWhileItIsToldCountsMore() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.setAside(leaseOne(), "a defect");
      LeasedWork telling = leaseOne();
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.complete(telling);

      assertThat(leaseOne().setAside()).isEmpty();
    }

    @Test
    void whoLostTheLeaseSetsNothingAside() {
      queue.accept(delivery(), mark(HARBOUR_7));
      LeasedWork lost = leaseOne();
      clock.after(LEASE);
      leaseOne();

      assertThat(queue.setAside(lost, "late")).isFalse();
      assertThat(queue.depth().setAside()).isZero();
    }
  }

  @Nested
  class AtTheDesk {
    @Test
    void everythingThatIsNotDoneIsListed() {
      setAsideAndTold();
      queue.accept(delivery(), mark(HARBOUR_8));
      queue.retryAfter(leaseOne(), Duration.ofHours(1), "rate limit");
      queue.accept(delivery(), mark(new PullRequestKey(12, "seaside", "port", 1)));
      leaseOne();
      queue.accept(delivery(), mark(new PullRequestKey(12, "seaside", "port", 2)));

      assertThat(desk().list(ALL))
          .extracting(work -> work.target() + " " + work.standing().words())
          .containsExactly(
              "seaside/port#1 running",
              "seaside/port#2 waiting",
              "tidewater/harbour#8 put off",
              "tidewater/harbour#7 set aside");
      assertThat(desk().list(new WorkDesk.Filter(true, Optional.empty(), 9))).hasSize(1);
      assertThat(desk().list(new WorkDesk.Filter(false, Optional.of(12L), 9))).hasSize(2);
      assertThat(desk().list(new WorkDesk.Filter(false, Optional.empty(), 1))).hasSize(1);
    }

    @Test
    void whatWasSetAsideIsRetriedByName_inAnyCaseOfLetters() {
      setAsideAndTold();

      assertThat(desk().retry(SEVEN)).isEqualTo(1);

      LeasedWork work = leaseOne();
      assertThat(work.setAside()).isEmpty();
      assertThat(queue.complete(work)).isTrue();
      assertThat(desk().list(ALL)).isEmpty();
    }

    @Test
    void orAllOfIt() {
      setAsideAndTold();
      queue.accept(delivery(), mark(HARBOUR_8));

      assertThat(desk().retryAllSetAside()).isEqualTo(1);
      assertThat(queue.lease(5, LEASE)).hasSize(2);
    }

    @Test
    void whatIsDroppedIsDone_untilItIsMarked() {
      queue.accept(delivery(), mark(HARBOUR_7));
      LeasedWork running = leaseOne();

      assertThat(desk().drop(SEVEN)).isEqualTo(1);

      assertThat(queue.holds(running)).isFalse();
      assertThat(desk().list(ALL)).isEmpty();
      queue.accept(delivery(), mark(HARBOUR_7));
      assertThat(leaseOne().target()).isEqualTo(HARBOUR_7);
    }

    @Test
    void whatIsNotThereIsNotChanged() {
      assertThat(desk().retry(SEVEN)).isZero();
      assertThat(desk().drop(SEVEN)).isZero();
    }
  }

  @Nested
  class Forgetting {
    @Test
    void aDeliveryIsKnownForAMonth() {
      queue.accept(delivery("guid-1"), List.of());
      clock.after(Duration.ofDays(29));
      forgetAll();
      assertThat(queue.accept(delivery("guid-1"), List.of())).isEqualTo(Receipt.REPEATED);

      clock.after(Duration.ofDays(2));
      forgetAll();
      assertThat(queue.accept(delivery("guid-1"), List.of())).isEqualTo(Receipt.STORED);
    }

    @Test
    void itsPayloadIsKeptForAWeek() {
      for (int i = 0; i < 250; i++) {
        queue.accept(delivery(), List.of());
      }
      assertThat(payloads()).isEqualTo(250);
      clock.after(Duration.ofDays(8));
      assertThat(queue.forgetSome()).isTrue();
      assertThat(payloads()).isEqualTo(150);
      forgetAll();

      assertThat(payloads()).isZero();
    }

    @Test
    void workThatIsNotDoneIsNeverTooOld() {
      setAsideAndTold();
      queue.accept(delivery(), mark(HARBOUR_8));
      clock.after(Duration.ofDays(1000));
      forgetAll();

      assertThat(desk().list(ALL)).hasSize(2);
    }

    @Test
    void whatIsDoneBeginsAnewAfterAYear_butItIsRememberedWhatWasSaid() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.remember(HARBOUR_7, "told");
      queue.complete(leaseOne());
      clock.after(Duration.ofDays(200));
      forgetAll();
      queue.accept(delivery(), mark(HARBOUR_7));

      assertThat(leaseOne().generation()).isEqualTo(1);
      assertThat(queue.remembered(HARBOUR_7)).contains("told");
    }

    @Test
    void whatWasSaidIsForgottenLongAfterTheWork() {
      queue.remember(HARBOUR_7, "told");
      queue.accept(delivery(), mark(HARBOUR_8));
      queue.remember(HARBOUR_8, "told");
      clock.after(Duration.ofDays(401));
      forgetAll();

      assertThat(queue.remembered(HARBOUR_7)).isEmpty();
      assertThat(queue.remembered(HARBOUR_8)).contains("told");
    }

    @Test
    void requestsGoWithTheirDeliveries() {
      queue.accept(delivery(), asks(HARBOUR_7, "fix"));
      clock.after(Duration.ofDays(31));
      forgetAll();

      assertThat(queue.requests(leaseOne())).isEmpty();
    }

    private long payloads() {
      return ((DatabaseWorkQueue) queue)
          .database()
          .read(session -> {
            try (var rows =
                session
                    .statement("SELECT COUNT(*) FROM deliveries WHERE LENGTH(payload) > 0")
                    .executeQuery()) {
              rows.next();
              return rows.getLong(1);
            }
          });
    }
  }
}
