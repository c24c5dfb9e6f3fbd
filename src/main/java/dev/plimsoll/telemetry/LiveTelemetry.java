package dev.plimsoll.telemetry;

import dev.plimsoll.database.WriteListener;
import dev.plimsoll.engine.FixListener;
import dev.plimsoll.github.CallListener;
import dev.plimsoll.queue.WorkListener;
import dev.plimsoll.review.ReviewListener;
import dev.plimsoll.server.IntakeListener;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/// Telemetry that somebody looks at.
final class LiveTelemetry implements Telemetry {
  private final PrometheusMeterRegistry registry;
  private final ProcessFigures process;
  private final Spans spans;
  private final IntakeListener intake;
  private final WorkListener work;
  private final ReviewWatch reviews;
  private final CallWatch calls;
  private final WriteListener writes;
  private final QueueFigures queue;

  private LiveTelemetry(Seen seen, Spans spans) {
    CurrentWork current = new CurrentWork();
    this.registry = Meters.registry();
    this.spans = spans;
    this.process = ProcessFigures.of(registry, seen.version());
    this.intake = new IntakeWatch(registry, spans);
    this.work = new WorkWatch(registry, spans, current, seen.clock());
    this.reviews = new ReviewWatch(registry, spans, current, seen);
    this.calls = new CallWatch(registry, spans, new Budgets(registry, seen.clock()));
    this.writes = new WriteWatch(registry, seen.database());
    this.queue = new QueueFigures(registry, seen.queue(), seen.clock());
  }

  static LiveTelemetry start(TelemetrySettings settings, Seen seen) {
    Spans spans =
        settings.traces().isEmpty()
            ? Spans.NONE
            : OpenTelemetrySpans.start(settings.traces(), seen.version());
    return new LiveTelemetry(seen, spans);
  }

  @Override
  public IntakeListener intake() {
    return intake;
  }

  @Override
  public WorkListener work() {
    return work;
  }

  @Override
  public ReviewListener reviews() {
    return reviews;
  }

  @Override
  public CallListener calls() {
    return calls;
  }

  @Override
  public FixListener fixes() {
    return reviews;
  }

  @Override
  public WriteListener writes() {
    return writes;
  }

  @Override
  public String figures() {
    queue.refresh();
    calls.refresh();
    return registry.scrape();
  }

  @Override
  public void close() {
    spans.close();
    process.close();
    registry.close();
  }
}
