package dev.plimsoll.telemetry;

import java.util.Map;
import java.util.Optional;

/// What is to be seen, and where.
///
/// @param metricsPort where figures are told; empty for nowhere, 0 for any free one
/// @param traces what OpenTelemetry is told by its standard variables; empty where nothing is
///   traced
public record TelemetrySettings(
    Optional<Integer> metricsPort, String metricsHost, Map<String, String> traces) {
  /// Nothing is watched.
  public static final TelemetrySettings NOTHING =
      new TelemetrySettings(Optional.empty(), "", Map.of());

  public TelemetrySettings {
    traces = Map.copyOf(traces);
  }

  /// Without values: headers for a collector may hold a key.
  @Override
  public String toString() {
    return "TelemetrySettings[metricsPort=%s, metricsHost=%s, traces=%s]"
        .formatted(metricsPort, metricsHost, traces.keySet());
  }

  boolean isNeeded() {
    return metricsPort.isPresent() || !traces.isEmpty();
  }
}
