package dev.plimsoll.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Lets each visitor do so much at once, and then so much in a time: a bucket of tokens each. The
/// buckets of those who were here last are kept, up to a number, so that strangers fill no memory.
final class RateLimit {
  private static final int MOST_VISITORS = 10_000;

  private final InstantSource clock;
  private final int burst;
  private final Duration refill;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_VISITORS).build();

  /// @param burst how many tokens a bucket has when it is full
  /// @param refill the time after which one comes back
  RateLimit(InstantSource clock, int burst, Duration refill) {
    this.clock = clock;
    this.burst = burst;
    this.refill = refill;
  }

  /// @param fullAt when the bucket is full again
  private record Bucket(Instant fullAt) {}

  /// Takes a token, if there is one.
  boolean allows(String visitor) {
    Instant now = clock.instant();
    boolean[] allowed = new boolean[1];
    buckets
        .asMap()
        .compute(
            visitor,
            (key, bucket) -> {
              Instant from = bucket == null || bucket.fullAt.isBefore(now) ? now : bucket.fullAt;
              Instant fullAt = from.plus(refill);
              allowed[0] = !fullAt.isAfter(now.plus(refill.multipliedBy(burst)));
              return new Bucket(allowed[0] ? fullAt : from);
            });
    return allowed[0];
  }
}
