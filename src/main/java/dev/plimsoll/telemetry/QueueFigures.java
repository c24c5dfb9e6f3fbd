package dev.plimsoll.telemetry;

import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.queue.Priority;
import dev.plimsoll.queue.QueueDepth;
import dev.plimsoll.queue.WorkQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// How much waits in the queue. It is counted every few seconds at most, however many ask; while
/// the database cannot tell, there are no figures rather than old ones.
final class QueueFigures {
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final String PRIORITY = "priority";
  private static final String STATE = "state";

  private final WorkQueue queue;
  private final InstantSource clock;
  private volatile Optional<QueueDepth> depth = Optional.empty();
  private Instant freshUntil = Instant.EPOCH;

  QueueFigures(MeterRegistry registry, WorkQueue queue, InstantSource clock) {
    this.queue = queue;
    this.clock = clock;
    for (Priority priority : Priority.values()) {
      register(registry, priority);
    }
    gauge("plimsoll.queue.running", "Pieces of work that workers have.", QueueDepth::running)
        .register(registry);
    gauge(
            "plimsoll.queue.set.aside",
            "Pieces of work that failed too often and wait for a person.",
            QueueDepth::setAside)
        .register(registry);
  }

  private void register(MeterRegistry registry, Priority priority) {
    String name = Meters.label(priority);
    String waiting = "Pieces of work that wait: due now, or put off until a time.";
    gauge("plimsoll.queue.depth", waiting, now -> lane(now, priority, QueueDepth.Lane::due))
        .tags(PRIORITY, name, STATE, "due")
        .register(registry);
    gauge("plimsoll.queue.depth", waiting, now -> lane(now, priority, QueueDepth.Lane::putOff))
        .tags(PRIORITY, name, STATE, "put_off")
        .register(registry);
    gauge(
            "plimsoll.queue.oldest",
            "How long the piece of work is due that waits longest; 0 where none is.",
            now -> lane(now, priority, lane -> seconds(lane.oldestDue())))
        .baseUnit("seconds")
        .tag(PRIORITY, name)
        .register(registry);
  }

  private Gauge.Builder<QueueFigures> gauge(
      String name, String description, ToDoubleFunction<QueueDepth> figure) {
    return Gauge.builder(
            name, this, here -> here.depth.map(figure::applyAsDouble).orElse(Double.NaN))
        .description(description);
  }

  private static double lane(
      QueueDepth depth, Priority priority, ToDoubleFunction<QueueDepth.Lane> figure) {
    QueueDepth.Lane lane = depth.lanes().get(priority);
    return lane == null ? 0 : figure.applyAsDouble(lane);
  }

  private double seconds(Optional<Instant> since) {
    return since
        .map(due -> Math.max(0, Duration.between(due, clock.instant()).toMillis() / 1000.0))
        .orElse(0.0);
  }

  synchronized void refresh() {
    Instant now = clock.instant();
    if (now.isBefore(freshUntil)) {
      return;
    }
    freshUntil = now.plus(FRESH);
    try {
      depth = Optional.of(queue.depth());
    } catch (DatabaseUnavailableException away) {
      depth = Optional.empty();
    }
  }
}
