package dev.plimsoll.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that only goes when it is moved, and never back.
final class SituationClock implements InstantSource {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-02T08:00:00Z"));

  @Override
  public Instant instant() {
    return now.get();
  }

  void move(Duration by) {
    now.updateAndGet(before -> before.plus(by));
  }

  void moveTo(Instant time) {
    now.updateAndGet(before -> time.isAfter(before) ? time : before);
  }
}
