package dev.plimsoll.telemetry;

import dev.plimsoll.server.IntakeListener;
import dev.plimsoll.telemetry.Spans.Span;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;

/// Watches the intake of deliveries.
final class IntakeWatch implements IntakeListener {
  private final Meter.MeterProvider<Counter> deliveries;
  private final Timer duration;
  private final Spans spans;

  IntakeWatch(MeterRegistry registry, Spans spans) {
    this.deliveries =
        Counter.builder("plimsoll.deliveries")
            .description("Requests to the webhook, by what became of them.")
            .withRegistry(registry);
    this.duration =
        Meters.quick("plimsoll.intake", "Time from a request to the webhook to its answer.")
            .register(registry);
    this.spans = spans;
    for (Outcome outcome : Outcome.values()) {
      deliveries.withTags("event", "pull_request", "outcome", Meters.label(outcome));
    }
  }

  @Override
  public Intake begin() {
    Span span = spans.begin("delivery", Spans.Kind.SERVER, new Spans.Parent.Nothing(), Map.of());
    span.traceId().ifPresent(id -> MDC.put(WorkWatch.TRACE, id));
    return new Watched(span, System.nanoTime());
  }

  private final class Watched implements Intake {
    private final Span span;
    private final long began;

    Watched(Span span, long began) {
      this.span = span;
      this.began = began;
    }

    @Override
    public Optional<String> trace() {
      return span.traceparent();
    }

    @Override
    public void end(String event, Outcome outcome) {
      String name = KnownEvents.label(event);
      deliveries.withTags("event", name, "outcome", Meters.label(outcome)).increment();
      duration.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
      MDC.remove(WorkWatch.TRACE);
      close(name, outcome);
    }

    /// Strangers get no traces, of which they could make any number.
    private void close(String event, Outcome outcome) {
      if (outcome == Outcome.UNSIGNED || outcome == Outcome.TOO_LARGE) {
        span.drop();
        return;
      }
      span.set("plimsoll.event", event);
      span.set("plimsoll.outcome", Meters.label(outcome));
      if (outcome == Outcome.UNAVAILABLE || outcome == Outcome.FAILED) {
        span.fail();
      }
      span.end();
    }
  }
}
