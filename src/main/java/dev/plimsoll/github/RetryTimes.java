package dev.plimsoll.github;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// When to come back, by what the answer says and by GitHub's rules where it says nothing.
final class RetryTimes {
  private static final Duration MOVED = Duration.ofSeconds(15);

  /// "Wait for at least one minute" where no time is named.
  private static final Duration UNNAMED_LIMIT = Duration.ofSeconds(60);

  /// The primary limit renews every hour; nothing sensible lies much further ahead.
  private static final Duration FURTHEST = Duration.ofHours(2);

  private final InstantSource clock;

  RetryTimes(InstantSource clock) {
    this.clock = clock;
  }

  /// The time that the answer names, if it does.
  Optional<Instant> afterFault(Answer answer) {
    return retryAfter(answer).map(this::sane);
  }

  /// When the pull request changed again and again while it was read.
  Instant afterMoves() {
    return clock.instant().plus(MOVED);
  }

  Instant afterLimit(Answer answer) {
    return retryAfter(answer)
        .or(() -> reset(answer))
        .map(this::sane)
        .orElseGet(() -> clock.instant().plus(UNNAMED_LIMIT));
  }

  private Instant sane(Instant named) {
    Instant now = clock.instant();
    if (named.isBefore(now)) {
      return now.plusSeconds(1);
    }
    return named.isAfter(now.plus(FURTHEST)) ? now.plus(FURTHEST) : named;
  }

  private Optional<Instant> retryAfter(Answer answer) {
    return answer
        .header("Retry-After")
        .flatMap(
            value -> number(value).map(s -> clock.instant().plusSeconds(s)).or(() -> date(value)));
  }

  /// A reset time counts only where nothing is left; it is sent with every answer.
  private static Optional<Instant> reset(Answer answer) {
    return answer
        .header("x-ratelimit-remaining")
        .filter("0"::equals)
        .flatMap(none -> answer.header("x-ratelimit-reset"))
        .flatMap(RetryTimes::number)
        .map(Instant::ofEpochSecond);
  }

  private static Optional<Long> number(String value) {
    return value.matches("\\d{1,11}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}
