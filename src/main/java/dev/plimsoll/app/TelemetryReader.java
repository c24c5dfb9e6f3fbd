package dev.plimsoll.app;

import dev.plimsoll.telemetry.TelemetrySettings;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads what is to be seen of the server: its figures, its traces, its log.
final class TelemetryReader {
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final int MAX_PORT = 65535;
  private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
  private static final String TRACES_ENDPOINT = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
  private static final String EXPORTER = "OTEL_TRACES_EXPORTER";
  private static final String DISABLED = "OTEL_SDK_DISABLED";

  private final Environment environment;

  TelemetryReader(Environment environment) {
    this.environment = environment;
  }

  /// @param host that the server listens on
  TelemetrySettings read(String host) {
    for (LogChoice choice : LogChoice.values()) {
      if (environment.plain(choice.variable()).filter(said -> !choice.allows(said)).isPresent()) {
        environment.reject(choice.variable(), "is not known", choice.remedy());
      }
    }
    return new TelemetrySettings(
        port(),
        environment.optional("PLIMSOLL_METRICS_HOST").map(String::strip).orElse(host),
        traces());
  }

  private Optional<Integer> port() {
    String variable = "PLIMSOLL_METRICS_PORT";
    Optional<String> text = environment.optional(variable).map(String::strip);
    if (text.isPresent()
        && (!PORT.matcher(text.get()).matches() || Integer.parseInt(text.get()) > MAX_PORT)) {
      environment.reject(
          variable, "is no port", "Give a number from 1 to 65535, or 0 for a free one.");
      return Optional.empty();
    }
    return text.map(Integer::valueOf);
  }

  /// Empty unless somebody says where traces go.
  private Map<String, String> traces() {
    Optional<String> exporter = lower(EXPORTER);
    boolean wanted =
        exporter.isPresent()
            || environment.plain(ENDPOINT).isPresent()
            || environment.plain(TRACES_ENDPOINT).isPresent();
    boolean off =
        exporter.filter("none"::equals).isPresent()
            || lower(DISABLED).filter("true"::equals).isPresent();
    if (!wanted || off) {
      return Map.of();
    }
    exporter
        .filter(name -> !name.equals("otlp"))
        .ifPresent(name ->
            environment.reject(
                EXPORTER, "names an exporter that is not here", "Give otlp or none."));
    protocol("OTEL_EXPORTER_OTLP_PROTOCOL");
    protocol("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL");
    Map<String, String> variables = new TreeMap<>(environment.startingWith("OTEL_"));
    variables.put(EXPORTER, "otlp");
    return variables;
  }

  private void protocol(String variable) {
    lower(variable)
        .filter(name -> !name.equals("http/protobuf"))
        .ifPresent(name ->
            environment.reject(
                variable,
                "names a protocol that is not here",
                "Give http/protobuf, and the collector's port for it, which is 4318 by custom."));
  }

  private Optional<String> lower(String variable) {
    return environment.plain(variable).map(text -> text.strip().toLowerCase(Locale.ROOT));
  }
}
