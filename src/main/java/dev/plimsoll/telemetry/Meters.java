package dev.plimsoll.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;

/// How figures are made: with few buckets, and labels from short lists only.
final class Meters {
  private static final Duration[] QUICK = millis(1, 2, 5, 10, 25, 50, 100, 250, 1_000, 8_000);
  private static final Duration[] SLOW =
      millis(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000);
  private static final Duration[] PATIENT =
      millis(
          100,
          250,
          500,
          1_000,
          2_500,
          5_000,
          10_000,
          30_000,
          60_000,
          300_000,
          900_000,
          3_600_000,
          21_600_000);

  private Meters() {}

  static PrometheusMeterRegistry registry() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  /// For what ought to take milliseconds.
  static Timer.Builder quick(String name, String description) {
    return Timer.builder(name).description(description).serviceLevelObjectives(QUICK);
  }

  /// For what ought to take less than a second.
  static Timer.Builder slow(String name, String description) {
    return Timer.builder(name).description(description).serviceLevelObjectives(SLOW);
  }

  /// For what may take hours when the host is away.
  static Timer patient(MeterRegistry registry, String name, String description) {
    return Timer.builder(name)
        .description(description)
        .serviceLevelObjectives(PATIENT)
        .register(registry);
  }

  /// A constant as it is written in a label.
  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Duration[] millis(long... millis) {
    Duration[] durations = new Duration[millis.length];
    for (int i = 0; i < millis.length; i++) {
      durations[i] = Duration.ofMillis(millis[i]);
    }
    return durations;
  }
}
