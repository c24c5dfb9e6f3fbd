package dev.plimsoll.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The time that everything together may take.
record Deadline(InstantSource clock, Instant start, Duration limit) {
  static Deadline in(InstantSource clock, Duration limit) {
    return new Deadline(clock, clock.instant(), limit);
  }

  Duration left() {
    return limit.minus(elapsed());
  }

  Duration elapsed() {
    return Duration.between(start, clock.instant());
  }
}
