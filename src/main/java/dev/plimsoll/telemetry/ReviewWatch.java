package dev.plimsoll.telemetry;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FixListener;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.review.ReviewListener;
import dev.plimsoll.review.ThreadChange;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.telemetry.Spans.Span;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Watches reviews: their steps, and what comes of them.
final class ReviewWatch implements ReviewListener, FixListener {
  private final Meter.MeterProvider<Timer> steps;
  private final Timer toVerdict;
  private final FindingFigures findings;
  private final Spans spans;
  private final CurrentWork current;
  private final InstantSource clock;

  ReviewWatch(MeterRegistry registry, Spans spans, CurrentWork current, Seen seen) {
    this.steps =
        Meters.slow("plimsoll.review.step", "Time that a step of a review took.")
            .withRegistry(registry);
    this.toVerdict =
        Meters.patient(
            registry,
            "plimsoll.delivery.to.verdict",
            "Time from the oldest delivery that a verdict answers until it is posted.");
    this.findings = new FindingFigures(registry, seen.rules());
    this.spans = spans;
    this.current = current;
    this.clock = seen.clock();
    for (Step step : Step.values()) {
      steps.withTag("step", Meters.label(step));
    }
  }

  @Override
  public <T> T during(Step step, Supplier<T> work) {
    String name = Meters.label(step);
    Span span = spans.begin(name, Spans.Kind.INTERNAL, new Spans.Parent.Current(), Map.of());
    long began = System.nanoTime();
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      span.fail();
      throw e;
    } finally {
      steps.withTag("step", name).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
      span.end();
    }
  }

  @Override
  public void told(List<Diagnostic> news) {
    findings.told(news);
    current
        .get()
        .flatMap(LeasedWork::origin)
        .map(origin -> Duration.between(origin.since(), clock.instant()))
        .filter(time -> !time.isNegative())
        .ifPresent(toVerdict::record);
  }

  @Override
  public void closed(List<ThreadChange> changes) {
    findings.closed(changes);
  }

  @Override
  public void fixed(List<Diagnostic> fixed, Means means) {
    findings.fixed(fixed, means);
  }

  @Override
  public void withheld(RuleInfo rule) {
    findings.withheld(rule.id());
  }
}
