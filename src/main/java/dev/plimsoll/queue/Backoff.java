package dev.plimsoll.queue;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;

/// How long to wait after a failure: twice as long each time, up to a longest, and half of it by
/// chance, so that what failed together is not tried together.
public record Backoff(Duration first, Duration longest, RandomGenerator random) {
  public static final Backoff DEFAULT =
      new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10), new Random());

  private static final int MAX_DOUBLINGS = 30;

  /// The delay after the try of this number, from 1.
  public Duration after(int attempt) {
    int doublings = Math.clamp(attempt - 1, 0, MAX_DOUBLINGS);
    long millis = Math.min(first.toMillis() << doublings, longest.toMillis());
    return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
  }
}
