package dev.plimsoll.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says that requests without the right signature come in, but not once for each: anybody can send
/// them, and no stranger shall fill the disk.
final class StrangerLog {
  private static final Logger LOG = LoggerFactory.getLogger(StrangerLog.class);
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.MIN);
  private final AtomicLong count = new AtomicLong();

  StrangerLog(InstantSource clock) {
    this.clock = clock;
  }

  void refused() {
    count.incrementAndGet();
    Instant now = clock.instant();
    Instant until = silentUntil.get();
    if (!now.isBefore(until) && silentUntil.compareAndSet(until, now.plus(SILENCE))) {
      LOG.warn(
          "Refused {} deliveries: X-Hub-Signature-256 is missing or wrong; is the webhook secret the"
              + " App's?",
          count.getAndSet(0));
    }
  }
}
