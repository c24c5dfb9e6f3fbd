package dev.plimsoll.telemetry;

import dev.plimsoll.github.GitHubCall;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;

/// What is left of GitHub's limits: of each of the few installations that have the least left, and
/// of all others together. There may be a hundred thousand of them, and a series for each would be
/// too many.
final class Budgets {
  static final int MOST = 20;
  private static final Comparator<Map.Entry<Owner, Left>> LEAST_FIRST =
      Comparator.<Map.Entry<Owner, Left>>comparingDouble(entry -> entry.getValue().share())
          .thenComparingLong(entry -> entry.getKey().installation());

  private final Map<Owner, Left> known = new ConcurrentHashMap<>();
  private final MultiGauge remaining;
  private final MultiGauge limit;
  private final MultiGauge others;
  private final MultiGauge count;
  private final InstantSource clock;

  private record Owner(long installation, GitHubCall.Api api) {}

  private record Left(int limit, int remaining, Instant reset) {
    double share() {
      return limit == 0 ? 0 : (double) remaining / limit;
    }
  }

  Budgets(MeterRegistry registry, InstantSource clock) {
    this.clock = clock;
    this.remaining =
        gauge(
            registry,
            "plimsoll.github.budget.remaining",
            "What an installation may still ask of GitHub in this hour; those with the least.");
    this.limit =
        gauge(
            registry,
            "plimsoll.github.budget.limit",
            "What an installation may ask of GitHub in an hour; those with the least left.");
    this.others =
        gauge(
            registry,
            "plimsoll.github.budget.others.remaining",
            "What all other installations together may still ask.");
    this.count =
        gauge(
            registry,
            "plimsoll.github.budget.installations",
            "Installations whose limits GitHub told in this hour.");
  }

  private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
    return MultiGauge.builder(name).description(description).register(registry);
  }

  void learn(long installation, GitHubCall.Api api, int limit, int remaining, Instant reset) {
    known.put(new Owner(installation, api), new Left(limit, remaining, reset));
  }

  /// Takes the figures of now. What was said of an hour that is over is forgotten.
  void refresh() {
    Instant now = clock.instant();
    known.values().removeIf(left -> !left.reset().isAfter(now));
    List<MultiGauge.Row<?>> remainingRows = new ArrayList<>();
    List<MultiGauge.Row<?>> limitRows = new ArrayList<>();
    List<MultiGauge.Row<?>> otherRows = new ArrayList<>();
    List<MultiGauge.Row<?>> countRows = new ArrayList<>();
    for (GitHubCall.Api api : GitHubCall.Api.values()) {
      Selection selection = select(api);
      for (Map.Entry<Owner, Left> entry : selection.least()) {
        Tags tags =
            Tags.of(
                "api", Meters.label(api),
                "installation", String.valueOf(entry.getKey().installation()));
        remainingRows.add(MultiGauge.Row.of(tags, entry.getValue().remaining()));
        limitRows.add(MultiGauge.Row.of(tags, entry.getValue().limit()));
      }
      Tags tags = Tags.of("api", Meters.label(api));
      otherRows.add(MultiGauge.Row.of(tags, selection.others()));
      countRows.add(MultiGauge.Row.of(tags, selection.count()));
    }
    remaining.register(remainingRows, true);
    limit.register(limitRows, true);
    others.register(otherRows, true);
    count.register(countRows, true);
  }

  private record Selection(List<Map.Entry<Owner, Left>> least, long others, long count) {}

  private Selection select(GitHubCall.Api api) {
    PriorityQueue<Map.Entry<Owner, Left>> least = new PriorityQueue<>(LEAST_FIRST.reversed());
    long others = 0;
    long count = 0;
    for (Map.Entry<Owner, Left> entry : known.entrySet()) {
      if (entry.getKey().api() == api) {
        count++;
        least.add(Map.entry(entry.getKey(), entry.getValue()));
        if (least.size() > MOST) {
          others += least.remove().getValue().remaining();
        }
      }
    }
    return new Selection(List.copyOf(least), others, count);
  }
}
