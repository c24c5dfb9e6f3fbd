package dev.plimsoll.telemetry;

import dev.plimsoll.queue.InstallationKey;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.Origin;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.RepositoryKey;
import dev.plimsoll.queue.Target;
import dev.plimsoll.queue.Upkeep;
import dev.plimsoll.queue.WorkListener;
import dev.plimsoll.telemetry.Spans.Span;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;

/// Watches workers.
final class WorkWatch implements WorkListener {
  /// What a line of the log calls the trace that it belongs to.
  static final String TRACE = "trace_id";

  private final Meter.MeterProvider<Timer> duration;
  private final Timer waited;
  private final Spans spans;
  private final CurrentWork current;
  private final InstantSource clock;

  WorkWatch(MeterRegistry registry, Spans spans, CurrentWork current, InstantSource clock) {
    this.duration =
        Meters.slow("plimsoll.work", "Time that pieces of work took, by how they ended.")
            .withRegistry(registry);
    this.waited =
        Meters.patient(
            registry,
            "plimsoll.work.waited",
            "Time from a delivery to the first try at the work that it brought.");
    this.spans = spans;
    this.current = current;
    this.clock = clock;
    for (Ending ending : Ending.values()) {
      duration.withTags("target", "pull_request", "outcome", Meters.label(ending));
    }
  }

  @Override
  public Run begin(LeasedWork work) {
    Optional<Duration> wait = work.origin().map(this::since);
    wait.filter(time -> work.attempt() == 1).ifPresent(waited::record);
    Span span =
        spans.begin(
            "work",
            Spans.Kind.CONSUMER,
            Spans.Parent.of(work.origin().flatMap(Origin::trace)),
            attributes(work, wait));
    span.traceId().ifPresent(id -> MDC.put(TRACE, id));
    current.begin(work);
    long began = System.nanoTime();
    return ending -> end(work, span, began, ending);
  }

  private void end(LeasedWork work, Span span, long began, Ending ending) {
    duration
        .withTags("target", kind(work.target()), "outcome", Meters.label(ending))
        .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    current.end();
    span.set("plimsoll.outcome", Meters.label(ending));
    if (ending == Ending.FAILED || ending == Ending.NOT_STORED) {
      span.fail();
    }
    span.end();
    MDC.remove(TRACE);
  }

  private Duration since(Origin origin) {
    Duration time = Duration.between(origin.since(), clock.instant());
    return time.isNegative() ? Duration.ZERO : time;
  }

  private static Map<String, String> attributes(LeasedWork work, Optional<Duration> wait) {
    Target target = work.target();
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("plimsoll.installation", String.valueOf(target.installationId()));
    attributes.put("plimsoll.target", kind(target));
    attributes.put("plimsoll.priority", Meters.label(work.priority()));
    attributes.put("plimsoll.attempt", String.valueOf(work.attempt()));
    switch (target) {
      case Upkeep upkeep -> attributes.put("plimsoll.task", upkeep.task());
      case InstallationKey installation -> {}
      default -> attributes.put("plimsoll.repository", target.owner() + "/" + target.repository());
    }
    if (target.number() > 0) {
      attributes.put("plimsoll.pull_request", String.valueOf(target.number()));
    }
    work.origin().ifPresent(origin -> attributes.put("plimsoll.delivery", origin.delivery()));
    wait.ifPresent(time ->
        attributes.put("plimsoll.waited_seconds", String.valueOf(time.toMillis() / 1000.0)));
    return attributes;
  }

  private static String kind(Target target) {
    return switch (target) {
      case PullRequestKey pullRequest -> "pull_request";
      case RepositoryKey repository -> "repository";
      case InstallationKey installation -> "installation";
      case Upkeep upkeep -> "upkeep";
    };
  }
}
