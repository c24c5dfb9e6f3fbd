package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plimsoll.review.HostUnavailableException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What an installation may still ask of GitHub.
class RateBudgetTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Call READ =
      Call.get(URI.create("https://api.example/repos/o/r/pulls/7/files"));
  private static final Call QUERY =
      Call.post(URI.create("https://api.example/graphql"), new byte[] {1});
  private static final Call REVIEW =
      Call.post(URI.create("https://api.example/repos/o/r/pulls/7/reviews"), new byte[] {1});
  private static final Call CHECK_RUN =
      Call.post(URI.create("https://api.example/repos/o/r/check-runs"), new byte[] {1});

  private Instant now = NOON;
  private final RateBudget budget = new RateBudget(() -> now, new RetryTimes(() -> now));

  @Test
  void aHostThatSpeaksOfNoLimitHasNone() {
    for (int i = 0; i < 1_000; i++) {
      budget.admit(REVIEW, Purpose.BACKGROUND);
      budget.observe(REVIEW, answer(200, Map.of()), false);
    }

    assertThat(closedUntil(REVIEW, Purpose.BACKGROUND)).isEmpty();
  }

  @Test
  void whenNothingIsLeftNothingIsSentUntilTheReset_ofThisKindOfCall() {
    budget.observe(READ, left(0), false);

    assertThat(closedUntil(READ, Purpose.PEOPLE)).contains(NOON.plusSeconds(600));
    assertThat(closedUntil(QUERY, Purpose.PEOPLE)).isEmpty();
    now = NOON.plusSeconds(600);
    assertThat(closedUntil(READ, Purpose.PEOPLE)).isEmpty();
  }

  @Test
  void threeTenthsStayFreeForPeople() {
    budget.observe(READ, left(1_500), false);
    assertThat(closedUntil(READ, Purpose.BACKGROUND)).contains(NOON.plusSeconds(600));
    assertThat(closedUntil(READ, Purpose.PEOPLE)).isEmpty();

    budget.observe(READ, left(1_501), false);
    assertThat(closedUntil(READ, Purpose.BACKGROUND)).isEmpty();
  }

  @Test
  void aSecondaryLimitHoldsUpEveryCallUntilTheTimeThatItNames() {
    budget.observe(REVIEW, answer(403, Map.of("Retry-After", "45")), true);

    assertThat(closedUntil(READ, Purpose.PEOPLE)).contains(NOON.plusSeconds(45));
    assertThat(closedUntil(QUERY, Purpose.PEOPLE)).contains(NOON.plusSeconds(45));
  }

  @Test
  void ofAPrimaryLimitOnlyItsOwnKindOfCallIsHeldUp() {
    budget.observe(QUERY, left(0), true);

    assertThat(closedUntil(QUERY, Purpose.PEOPLE)).contains(NOON.plusSeconds(600));
    assertThat(closedUntil(READ, Purpose.PEOPLE)).isEmpty();
  }

  @Test
  void aHostThatNeverRefusedForBeingAskedTooFastIsNotHeldBack() {
    budget.observe(READ, left(5_000), false);
    for (int i = 0; i < 1_000; i++) {
      budget.admit(REVIEW, Purpose.PEOPLE);
    }

    assertThat(closedUntil(REVIEW, Purpose.PEOPLE)).isEmpty();
  }

  @Test
  void afterARefusalNoMoreThanEightyReviewsAMinute_butChecksGoOn() {
    refuseOnce();
    for (int i = 0; i < 80; i++) {
      budget.admit(REVIEW, Purpose.PEOPLE);
    }

    assertThat(closedUntil(REVIEW, Purpose.PEOPLE)).contains(NOON.plusSeconds(60));
    assertThat(closedUntil(CHECK_RUN, Purpose.PEOPLE)).isEmpty();
    now = NOON.plusSeconds(60);
    assertThat(closedUntil(REVIEW, Purpose.PEOPLE)).isEmpty();
  }

  @Test
  void afterARefusalNoMoreThanFiveHundredReviewsAnHour() {
    refuseOnce();
    for (int i = 0; i < 500; i++) {
      budget.admit(REVIEW, Purpose.PEOPLE);
      now = now.plusSeconds(2);
    }

    assertThat(closedUntil(REVIEW, Purpose.PEOPLE)).contains(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void afterARefusalNineHundredPointsAMinute_whereAWriteCostsFive() {
    refuseOnce();
    for (int i = 0; i < 180; i++) {
      budget.admit(CHECK_RUN, Purpose.PEOPLE);
    }

    assertThat(closedUntil(READ, Purpose.PEOPLE)).contains(NOON.plusSeconds(60));
  }

  /// Ends at noon.
  private void refuseOnce() {
    now = NOON.minusSeconds(1);
    budget.observe(REVIEW, answer(429, Map.of("Retry-After", "1")), true);
    now = NOON;
  }

  private Optional<Instant> closedUntil(Call call, Purpose purpose) {
    HostUnavailableException closed =
        catchThrowableOfType(HostUnavailableException.class, () -> budget.admit(call, purpose));
    return Optional.ofNullable(closed).flatMap(HostUnavailableException::retryAt);
  }

  private static Answer left(int remaining) {
    return answer(
        200,
        Map.of(
            "x-ratelimit-limit", "5000",
            "x-ratelimit-remaining", Integer.toString(remaining),
            "x-ratelimit-reset", Long.toString(NOON.plusSeconds(600).getEpochSecond())));
  }

  private static Answer answer(int status, Map<String, String> headers) {
    Map<String, List<String>> all =
        headers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    return new Answer(status, HttpHeaders.of(all, (name, value) -> true), new byte[0]);
  }
}
