package dev.plimsoll.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How checks are run, and what was found is written down.
class ChartTest {
  private static final Chart CHART =
      new Chart(
          List.of(
              Observation.ok("one", "is well"),
              Observation.failed("two", "is broken", "Mend it."),
              Observation.ok("three", "is well too")));

  @Test
  void peopleGetALineForEachAndWhatToDo() {
    assertThat(CHART.toText())
        .isEqualTo(
            """
            ok       one            is well
            failed   two            is broken
                                    -> Mend it.
            ok       three          is well too

            2 ok, 1 failed
            """);
  }

  @Test
  void programsGetTheSame() throws Exception {
    JsonNode json = new JsonMapper().readTree(CHART.toJson());

    assertThat(json.path("sound").asBoolean()).isFalse();
    assertThat(json.path("checks")).hasSize(3);
    assertThat(json.at("/checks/1/status").asText()).isEqualTo("failed");
    assertThat(json.at("/checks/1/remedy").asText()).isEqualTo("Mend it.");
  }

  @Test
  void aCheckThatDoesNotEndIsLeft() {
    Round round = new Round(Duration.ofMillis(50));
    CountDownLatch never = new CountDownLatch(1);
    round.look(
        "slow",
        () -> {
          never.await();
          return List.of();
        });
    round.look("next", () -> List.of(Observation.ok("next", "is looked at")));

    assertThat(round.observations())
        .extracting(Observation::health)
        .containsExactly(Health.WARNING, Health.OK);
  }

  @Test
  void aCheckThatBreaksIsAFailureOfItsOwn() {
    Round round = new Round(Duration.ofMinutes(1));
    round.look(
        "broken",
        () -> {
          throw new IllegalStateException("of a sudden");
        });

    assertThat(round.observations().getFirst().health()).isEqualTo(Health.FAILED);
    assertThat(round.observations().getFirst().found())
        .isEqualTo("IllegalStateException: of a sudden");
  }

  @ParameterizedTest
  @CsvSource({
    "GITHUB_WEBHOOK_SECRT, GITHUB_WEBHOOK_SECRET",
    "GITHUB_APPID, GITHUB_APP_ID",
    "PLIMSOLL_APP_ID, GITHUB_APP_ID",
    "PLIMSOLL_URI, PLIMSOLL_URL",
    "PLIMSOLL_URL, ",
    "GITHUB_ACTIONS, ",
    "GITHUB_TOKEN, ",
    "GITHUB_ACTOR_ID, ",
    "HOME, "
  })
  void aSlipInANameIsNoticed(String variable, String meant) {
    Set<String> known = Set.of("GITHUB_APP_ID", "GITHUB_WEBHOOK_SECRET", "PLIMSOLL_URL", "HOST");

    assertThat(new NearNames(known).meant(variable).orElse(null)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"128, WARNING", "256, OK", "4096, OK"})
  void littleMemoryIsAWarning(long megabytes, Health health) {
    assertThat(new MemoryCheck(megabytes * 1024 * 1024).look().getFirst().health())
        .isEqualTo(health);
  }
}
