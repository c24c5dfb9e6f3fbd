package dev.plimsoll.queue;

import static dev.plimsoll.queue.Marks.HARBOUR;
import static dev.plimsoll.queue.Marks.HARBOUR_7;
import static dev.plimsoll.queue.Marks.HARBOUR_8;
import static dev.plimsoll.queue.Marks.delivery;
import static dev.plimsoll.queue.Marks.mark;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a [WorkQueue] promises to installations that share it.
abstract class FairnessContract extends WorkQueueContract {
  private static PullRequestKey pullRequest(long installation, int number) {
    return new PullRequestKey(installation, "owner" + installation, "harbour", number);
  }

  private void storm(long installation, int marks) {
    queue.mark(
        IntStream.rangeClosed(1, marks)
            .mapToObj(
                number -> Mark.interactive(pullRequest(installation, number), Optional.empty()))
            .toList());
  }

  private List<Long> installations(List<LeasedWork> leased) {
    return leased.stream().map(work -> work.target().installationId()).toList();
  }

  @Nested
  class Turns {
    @Test
    void whoComesDuringAStormIsNext() {
      storm(1, 500);
      queue.lease(10, LEASE).forEach(queue::complete);
      clock.after(Duration.ofSeconds(1));
      queue.accept(delivery(), mark(pullRequest(2, 1)));

      assertThat(installations(queue.lease(2, LEASE))).contains(2L);
    }

    @Test
    void twoStormsAlternate() {
      storm(1, 40);
      clock.after(Duration.ofSeconds(1));
      storm(2, 40);

      assertThat(installations(queue.lease(20, LEASE)))
          .filteredOn(installation -> installation == 2)
          .hasSize(10);
    }

    @Test
    void oneThatIsAlwaysMarkedAgainDoesNotPassTheOthers() {
      storm(2, 5);
      queue.accept(delivery(), mark(pullRequest(1, 1)));
      List<Long> served = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        LeasedWork work = leaseOne();
        served.add(work.target().installationId());
        if (work.target().installationId() == 1) {
          queue.accept(delivery(), mark(pullRequest(1, 1)));
        }
        queue.complete(work);
      }

      assertThat(served.subList(0, 11)).filteredOn(id -> id == 2).hasSize(5);
    }

    @Test
    void whatWasPutOffComesBackInTurn_notBeforeAllOthers() {
      storm(1, 30);
      for (LeasedWork work : queue.lease(30, LEASE)) {
        queue.retryAfter(work, Duration.ofSeconds(60), "rate limit");
      }
      storm(2, 30);
      queue.lease(20, LEASE).forEach(queue::complete);
      clock.after(Duration.ofSeconds(60));

      assertThat(installations(queue.lease(10, LEASE)))
          .filteredOn(installation -> installation == 2)
          .hasSizeBetween(4, 6);
    }

    @Test
    void whatBecomesInteractiveIsTakenInThatLine() {
      queue.mark(List.of(Mark.inTheBackground(HARBOUR), Mark.inTheBackground(HARBOUR_8)));
      queue.accept(delivery(), mark(HARBOUR_8));

      assertThat(queue.lease(2, LEASE))
          .extracting(LeasedWork::target)
          .containsExactly(HARBOUR_8, HARBOUR);
    }

    @Test
    void backgroundWorkThatSomebodyWaitsForMeanwhileIsInteractiveAfterIt() {
      queue.mark(List.of(Mark.inTheBackground(HARBOUR_7)));
      LeasedWork work = leaseOne();
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.mark(List.of(Mark.inTheBackground(HARBOUR_8)));
      queue.complete(work);

      assertThat(queue.depth().lanes().get(Priority.INTERACTIVE))
          .extracting(QueueDepth.Lane::due)
          .isEqualTo(1L);
      assertThat(leaseOne().target()).isEqualTo(HARBOUR_7);
    }

    /// However marks, leases and ends follow each other: between two leases of an installation that
    /// has work all the time, no other one is served more than a few times as often.
    @ParameterizedTest
    @ValueSource(longs = {3, 17, 2026})
    void everyoneWithWorkIsServedWithinABoundedNumberOfLeases(long seed) {
      Random random = new Random(seed);
      int installations = 12;
      Map<Long, Integer> waited = new HashMap<>();
      int longest = 0;
      for (int step = 0; step < 400; step++) {
        storm(1 + random.nextInt(installations), 1 + random.nextInt(random.nextInt(30) + 1));
        clock.after(Duration.ofMillis(random.nextInt(50)));
        for (LeasedWork work : queue.lease(1 + random.nextInt(3), LEASE)) {
          waited.replaceAll((installation, times) -> times + 1);
          waited.remove(work.target().installationId());
          switch (random.nextInt(4)) {
            case 0 -> queue.failed(work, Duration.ofMillis(random.nextInt(40)), "a defect");
            case 1 -> queue.retryAfter(work, Duration.ofMillis(random.nextInt(40)), "limit");
            default -> queue.complete(work);
          }
        }
        waited.keySet().retainAll(waiting());
        waiting().forEach(installation -> waited.putIfAbsent(installation, 0));
        longest =
            Math.max(longest, waited.values().stream().mapToInt(times -> times).max().orElse(0));
      }

      assertThat(longest).isBetween(1, 4 * installations);
    }

    private Set<Long> waiting() {
      return new TreeSet<>(
          new WorkDesk(((DatabaseWorkQueue) queue).database())
              .list(new WorkDesk.Filter(false, Optional.empty(), 10_000)).stream()
                  .filter(work -> work.standing() == QueuedWork.Standing.WAITING)
                  .map(work -> work.target().installationId())
                  .toList());
    }
  }

  @Nested
  class Shares {
    @Test
    void oneInstallationLeavesPlacesForOthers() {
      storm(1, 100);

      Map<Long, Integer> held = new HashMap<>();
      List<LeasedWork> first = queue.lease(new Slots(12, held), LEASE);
      assertThat(first).hasSize(8);
      held.put(1L, 8);
      assertThat(queue.lease(new Slots(12, held), LEASE)).isEmpty();

      storm(2, 100);
      assertThat(installations(queue.lease(new Slots(12, held), LEASE))).containsOnly(2L);
    }

    @Test
    void aSinglePlaceIsUsed() {
      storm(1, 2);

      assertThat(queue.lease(new Slots(1, Map.of()), LEASE)).hasSize(1);
      assertThat(queue.lease(new Slots(1, Map.of(1L, 1)), LEASE)).isEmpty();
    }
  }

  @Nested
  class Depth {
    @Test
    void ofNothingIsNothing() {
      QueueDepth depth = queue.depth();

      assertThat(depth.running()).isZero();
      assertThat(depth.setAside()).isZero();
      assertThat(depth.lanes())
          .containsOnlyKeys(Priority.values())
          .allSatisfy((priority, lane) -> assertThat(lane).isEqualTo(QueueDepth.Lane.EMPTY));
    }

    @Test
    void saysWhatWaitsAndSinceWhen() {
      storm(1, 3);
      clock.after(Duration.ofSeconds(5));
      queue.mark(List.of(Mark.inTheBackground(HARBOUR)));
      queue.retryAfter(leaseOne(), Duration.ofHours(1), "rate limit");
      leaseOne();

      QueueDepth depth = queue.depth();

      assertThat(depth.running()).isEqualTo(1);
      assertThat(depth.lanes().get(Priority.INTERACTIVE))
          .isEqualTo(new QueueDepth.Lane(1, 1, Optional.of(NOON)));
      assertThat(depth.lanes().get(Priority.BACKGROUND))
          .isEqualTo(new QueueDepth.Lane(1, 0, Optional.of(NOON.plusSeconds(5))));
    }

    @Test
    void whatWasPutOffIsDueWhenItsTimeHasCome() {
      queue.accept(delivery(), mark(HARBOUR_7));
      queue.retryAfter(leaseOne(), Duration.ofSeconds(60), "rate limit");
      clock.after(Duration.ofSeconds(61));

      assertThat(queue.depth().lanes().get(Priority.INTERACTIVE))
          .isEqualTo(new QueueDepth.Lane(1, 0, Optional.of(NOON.plusSeconds(60))));
    }
  }
}
