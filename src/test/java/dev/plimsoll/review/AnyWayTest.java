package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.review.FakeHost.Failure;
import dev.plimsoll.review.ReviewThread.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random lives of a pull request: pushes, people who resolve, answer and delete, writes that fail
/// before or after they took effect, permissions that are missing. Whatever fails on the way, the
/// end is the same.
class AnyWayTest {
  private static final List<String> LINES =
      List.of("FROM x", "ADD a b", "ADD c d", "COPY a b", "EXPOSE 22", "ENTRYPOINT run", "# note");

  /// @param kind 0 to 3 push, 4 resolve, 5 answer, 6 delete, 7 ready or draft
  private record Event(int kind, String content, int thread) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void failuresOnTheWayDoNotChangeTheEnd(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 10; round++) {
      List<Event> events = events(random);
      boolean mayResolve = random.nextInt(3) > 0;
      boolean mayHide = random.nextBoolean();
      FakeHost calm = live(events, mayResolve, mayHide, -1, Failure.BEFORE);
      for (int write = 0; write < calm.writes.size(); write++) {
        for (Failure when : Failure.values()) {
          FakeHost troubled = live(events, mayResolve, mayHide, write, when);
          String as = events + " " + when + " " + write;
          assertThat(troubled.threads).as(as).isEqualTo(calm.threads);
          assertThat(troubled.checkRuns).as(as).isEqualTo(calm.checkRuns);
        }
      }
    }
  }

  private static List<Event> events(Random random) {
    List<Event> events = new ArrayList<>();
    events.add(new Event(0, content(random), 0));
    for (int i = random.nextInt(2, 6); i > 0; i--) {
      events.add(new Event(random.nextInt(8), content(random), random.nextInt(1, 4)));
    }
    return events;
  }

  private static String content(Random random) {
    return random
            .ints(random.nextInt(1, 7), 0, LINES.size())
            .mapToObj(LINES::get)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static FakeHost live(
      List<Event> events, boolean mayResolve, boolean mayHide, int failing, Failure when) {
    FakeHost host = FakeHost.with(Map.of("Dockerfile", "FROM x\n"), Map.of());
    host.refusesResolving = !mayResolve;
    host.refusesHiding = !mayHide;
    host.tellsResolver = events.size() % 2 == 0;
    host.failAt(failing, when);
    for (Event event : events) {
      happen(host, event);
      untilCalm(host);
      assertThat(Wanted.reconcile(host)).isEqualTo(Reviewer.Outcome.UNCHANGED);
    }
    return host;
  }

  /// A thread that is resolved already stays as it is.
  private static void happen(FakeHost host, Event event) {
    String thread = "thread-" + event.thread();
    switch (event.kind()) {
      case 4 -> host.personResolves(thread);
      case 5 -> host.people(thread, State.OPEN, true);
      case 6 -> host.delete(thread);
      case 7 -> host.standing = new PullRequestState.Standing(true, !host.standing.draft(), false);
      default -> host.push(Map.of("Dockerfile", event.content()));
    }
  }

  private static void untilCalm(FakeHost host) {
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        Wanted.reconcile(host);
        return;
      } catch (HostUnavailableException | FakeHost.Death away) {
        assertThat(away).hasMessageContaining("reset");
      }
    }
    throw new AssertionError("no rest: " + host.writes);
  }
}
