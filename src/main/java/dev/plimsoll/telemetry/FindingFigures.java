package dev.plimsoll.telemetry;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.review.ReviewListener.Means;
import dev.plimsoll.review.ThreadChange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/// Counts findings and their fixes.
final class FindingFigures {
  private static final String RULE = "rule";

  private final MeterProvider<Counter> findings;
  private final MeterProvider<Counter> offered;
  private final MeterProvider<Counter> withheld;
  private final MeterProvider<Counter> applied;
  private final MeterProvider<Counter> closed;

  /// @param rules the identifiers of all rules, which are counted from 0 on
  FindingFigures(MeterRegistry registry, List<String> rules) {
    this.findings = counter(registry, "plimsoll.findings", "New findings in posted verdicts.");
    this.offered =
        counter(registry, "plimsoll.fixes.offered", "New findings that came with a fix.");
    this.withheld =
        counter(registry, "plimsoll.fixes.withheld", "Fixes that did not stand their proof.");
    this.applied =
        counter(registry, "plimsoll.fixes.applied", "Fixes in commits that people asked us for.");
    this.closed =
        counter(
            registry,
            "plimsoll.threads.closed",
            "Our threads that were closed because what they are about is gone.");
    for (String rule : rules) {
      withheld.withTag(RULE, rule);
      for (Means means : Means.values()) {
        applied.withTags(RULE, rule, "means", Meters.label(means));
      }
    }
    for (ThreadChange.Kind kind : List.of(ThreadChange.Kind.RESOLVE, ThreadChange.Kind.HIDE)) {
      closed.withTag("how", how(kind));
    }
  }

  private static MeterProvider<Counter> counter(
      MeterRegistry registry, String name, String description) {
    return Counter.builder(name).description(description).withRegistry(registry);
  }

  void told(List<Diagnostic> news) {
    for (Diagnostic found : news) {
      String rule = found.rule().id();
      findings.withTags(RULE, rule, "severity", Meters.label(found.severity())).increment();
      found
          .fix()
          .ifPresent(fix ->
              offered
                  .withTags(RULE, rule, "applicability", Meters.label(fix.applicability()))
                  .increment());
    }
  }

  void withheld(String rule) {
    withheld.withTag(RULE, rule).increment();
  }

  void fixed(List<Diagnostic> fixed, Means means) {
    for (Diagnostic found : fixed) {
      applied.withTags(RULE, found.rule().id(), "means", Meters.label(means)).increment();
    }
  }

  void closed(List<ThreadChange> changes) {
    changes.forEach(change -> closed.withTag("how", how(change.kind())).increment());
  }

  private static String how(ThreadChange.Kind kind) {
    return switch (kind) {
      case RESOLVE, REOPEN -> "resolved";
      case HIDE, SHOW -> "hidden";
    };
  }
}
