package dev.plimsoll.queue;

import static dev.plimsoll.queue.Marks.HARBOUR;
import static dev.plimsoll.queue.Marks.HARBOUR_7;
import static dev.plimsoll.queue.Marks.HARBOUR_8;
import static dev.plimsoll.queue.Marks.delivery;
import static dev.plimsoll.queue.Marks.mark;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a [WorkQueue] promises about check runs that were begun, and about work of which the host
/// does not know anything.
abstract class BegunContract extends WorkQueueContract {
  private static final String FIRST = "1".repeat(40);
  private static final String SECOND = "2".repeat(40);

  @Nested
  class CheckRuns {
    @Test
    void areKnownUntilTheyEnded_theOldestFirst() {
      queue.begunRuns().begins(HARBOUR_7, SECOND);
      clock.after(Duration.ofSeconds(5));
      queue.begunRuns().begins(HARBOUR_7, FIRST);
      clock.after(Duration.ofSeconds(2));

      assertThat(queue.begunRuns().of(HARBOUR_7))
          .containsExactly(
              new BegunRun(SECOND, Duration.ofSeconds(7)),
              new BegunRun(FIRST, Duration.ofSeconds(2)));
      assertThat(queue.begunRuns().of(HARBOUR_8)).isEmpty();

      queue.begunRuns().ended(HARBOUR_7, SECOND);
      assertThat(queue.begunRuns().of(HARBOUR_7))
          .extracting(BegunRun::commit)
          .containsExactly(FIRST);
    }

    @Test
    void begunTwiceOnACommitAreAsOldAsTheLast_andEndTogether() {
      queue.begunRuns().begins(HARBOUR_7, FIRST);
      clock.after(Duration.ofSeconds(5));
      queue.begunRuns().begins(HARBOUR_7, FIRST);

      assertThat(queue.begunRuns().of(HARBOUR_7))
          .containsExactly(new BegunRun(FIRST, Duration.ZERO));
      queue.begunRuns().ended(HARBOUR_7, FIRST);
      assertThat(queue.begunRuns().of(HARBOUR_7)).isEmpty();
    }

    @Test
    void thatAreLeftBehindAreWorkForSomebodyElse() {
      queue.accept(delivery(), mark(HARBOUR_7));
      LeasedWork running = leaseOne();

      queue.begunRuns().left(HARBOUR_7, FIRST);
      queue.complete(running);

      assertThat(leaseOne().target()).isEqualTo(HARBOUR_7);
      assertThat(queue.begunRuns().of(HARBOUR_7)).hasSize(1);
    }

    @Test
    void moveAndGoWithTheirRepository() {
      PullRequestKey moved = new PullRequestKey(11, "seaside", "port", 7);
      queue.begunRuns().begins(HARBOUR_7, FIRST);
      queue.begunRuns().begins(moved, FIRST);
      queue.begunRuns().begins(moved, SECOND);

      queue.accept(
          delivery(), List.of(new Consequence.RepositoryMoved(HARBOUR, "seaside", "port")));
      assertThat(queue.begunRuns().of(HARBOUR_7)).isEmpty();
      assertThat(queue.begunRuns().of(moved)).extracting(BegunRun::commit).contains(FIRST, SECOND);

      queue.accept(delivery(), List.of(new Consequence.InstallationGone(11)));
      assertThat(queue.begunRuns().of(moved)).isEmpty();
    }

    @Test
    void areForgottenAfterAMonth() {
      queue.begunRuns().begins(HARBOUR_7, FIRST);
      clock.after(Duration.ofDays(31));
      while (queue.forgetSome()) {
        assertThat(queue.trouble()).isEmpty();
      }

      assertThat(queue.begunRuns().of(HARBOUR_7)).isEmpty();
    }
  }

  @Nested
  class Misses {
    @Test
    void countInARow() {
      queue.accept(delivery(), mark(HARBOUR_7));
      for (int misses = 0; misses < 3; misses++) {
        LeasedWork work = leaseOne();
        assertThat(work.misses()).isEqualTo(misses);
        queue.missed(work, Duration.ZERO, "404");
      }
      queue.postponed(leaseOne(), Duration.ZERO, "outage");

      LeasedWork next = leaseOne();
      assertThat(next.misses()).isZero();
      assertThat(next.attempt()).isEqualTo(5);
      assertThat(next.tries()).isEqualTo(1);
    }

    @Test
    void areNeitherMadeNorForgottenByAProcessThatEnded() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.missed(leaseOne(), Duration.ZERO, "404");
      leaseOne();
      clock.after(LEASE);

      assertThat(leaseOne().misses()).isEqualTo(1);
    }

    @Test
    void endWithAnyOtherEnd() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.missed(leaseOne(), Duration.ZERO, "404");
      queue.retryAfter(leaseOne(), Duration.ZERO, "limit");
      assertThat(leaseOneAgain().misses()).isZero();

      queue.missed(leaseOneAgain(), Duration.ZERO, "404");
      queue.failed(leaseOne(), Duration.ZERO, "a defect");
      assertThat(leaseOne().misses()).isZero();
    }

    @Test
    void areOfOneMarkOnly() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.missed(leaseOne(), Duration.ofHours(1), "404");

      queue.accept(delivery(), mark(HARBOUR_7));

      assertThat(leaseOne().misses()).isZero();
    }

    /// Whoever has the lease is gone.
    private LeasedWork leaseOneAgain() {
      clock.after(LEASE);
      return leaseOne();
    }
  }
}
