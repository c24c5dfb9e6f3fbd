package dev.plimsoll.github;

import java.time.Instant;
import java.util.Optional;

/// What the host last said of a primary limit.
///
/// @param limit calls or points an hour
/// @param remaining what is left of them until `reset`
record Allowance(int limit, int remaining, Instant reset) {
  private static final double KEPT_FOR_PEOPLE = 0.3;

  /// What an answer says; empty where the host has no limit or does not tell.
  static Optional<Allowance> in(Answer answer) {
    Optional<Long> limit = number(answer, "x-ratelimit-limit");
    Optional<Long> remaining = number(answer, "x-ratelimit-remaining");
    Optional<Long> reset = number(answer, "x-ratelimit-reset");
    return limit.isPresent() && remaining.isPresent() && reset.isPresent()
        ? Optional.of(
            new Allowance(
                limit.get().intValue(),
                remaining.get().intValue(),
                Instant.ofEpochSecond(reset.get())))
        : Optional.empty();
  }

  private static Optional<Long> number(Answer answer, String header) {
    return answer.header(header).filter(text -> text.matches("\\d{1,10}")).map(Long::valueOf);
  }

  /// When a call for this purpose may be made; empty if now.
  Optional<Instant> closedUntil(Instant now, Purpose purpose) {
    int kept = purpose == Purpose.PEOPLE ? 0 : (int) Math.ceil(limit * KEPT_FOR_PEOPLE);
    return remaining <= kept && reset.isAfter(now) ? Optional.of(reset) : Optional.empty();
  }
}
