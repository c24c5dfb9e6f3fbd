package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.demo.standin.Failure;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.github.judge.GitHubDescriptions;
import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.github.judge.WireJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each situation of a pull request ends as it is wanted: as it is, when any write fails once
/// before or after it took effect, and when deliveries come twice, again, or late.
@Timeout(600)
class SituationsTest {
  @TempDir private static Path data;
  private static EventDesk desk;

  @BeforeAll
  static void openDesk() throws IOException {
    desk = new EventDesk(data);
  }

  @AfterAll
  static void closeDesk() {
    desk.close();
  }

  @Test
  void thereAreMany() {
    assertThat(Situation.all()).hasSizeGreaterThanOrEqualTo(60);
  }

  @TestFactory
  Stream<DynamicTest> everySituation() {
    String only = System.getProperty("situation", ".*");
    return Situation.all().stream()
        .filter(situation -> situation.name().matches(only))
        .map(situation -> DynamicTest.dynamicTest(situation.about(), () -> hold(situation)));
  }

  private static void hold(Situation situation) throws Exception {
    long writes = undisturbed(situation);
    for (Disturbance disturbance : disturbances(situation, writes)) {
      try (SituationRun run = new SituationRun(desk, data, situation, disturbance)) {
        new WantedState(run.play(), situation.wanted()).isThere();
      } catch (AssertionError different) {
        throw new AssertionError("With " + disturbance + ": " + different.getMessage(), different);
      }
    }
  }

  /// How many writes it takes.
  private static long undisturbed(Situation situation) throws Exception {
    try (SituationRun run = new SituationRun(desk, data, situation, new Disturbance.None())) {
      new WantedState(run.play(), situation.wanted()).isThere();
      List<LoggedRequest> requests = run.gitHub().requests();
      assertThat(objections(requests)).isEmpty();
      long writes = run.writes();
      if (!situation.wanted().path("check").asText().equals("none")) {
        run.lookAgain();
        assertThat(run.writes()).as("writes after another look").isEqualTo(writes);
      }
      return writes;
    }
  }

  private static List<Disturbance> disturbances(Situation situation, long writes) {
    List<Disturbance> all = new ArrayList<>();
    for (int number = 1; number <= writes; number++) {
      Failure before = number % 2 == 0 ? new Failure.Cut() : new Failure.Refused(502);
      all.add(new Disturbance.FailedWrite(number, before));
      all.add(new Disturbance.FailedWrite(number, new Failure.CutAfterEffect()));
    }
    all.add(new Disturbance.Doubled());
    if (situation.hasNoHistory()) {
      all.add(new Disturbance.Late());
    }
    return all;
  }

  private static List<String> objections(List<LoggedRequest> requests) {
    return Judge.HERE
        .map(judge ->
            judge.objections(
                requests.stream()
                    .filter(LoggedRequest::isWrite)
                    .map(asked -> new RecordedRequest(asked.method(), asked.path(), asked.body()))
                    .toList()))
        .orElse(List.of());
  }

  /// GitHub's own descriptions, where the build could fetch them.
  private static final class Judge {
    static final Optional<WireJudge> HERE =
        GitHubDescriptions.areHere() ? Optional.of(WireJudge.assumeHere()) : Optional.empty();
  }
}
