package dev.plimsoll.telemetry;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Spans that go to where OpenTelemetry's standard variables say. The only class that knows its
/// SDK, so that nothing of that is loaded where nobody traces.
final class OpenTelemetrySpans implements Spans {
  private static final int PATIENCE_SECONDS = 2;

  private final OpenTelemetrySdk sdk;
  private final Tracer tracer;

  private OpenTelemetrySpans(OpenTelemetrySdk sdk, String version) {
    this.sdk = sdk;
    this.tracer =
        sdk.getTracerProvider()
            .tracerBuilder("plimsoll")
            .setInstrumentationVersion(version)
            .build();
  }

  /// @param variables the standard variables, by their names in the environment
  static OpenTelemetrySpans start(Map<String, String> variables, String version) {
    SdkLog.join();
    Map<String, String> properties = new HashMap<>();
    properties.put("otel.service.name", "plimsoll");
    properties.put("otel.exporter.otlp.protocol", "http/protobuf");
    variables.forEach(
        (name, value) -> properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
    properties.put("otel.metrics.exporter", "none");
    properties.put("otel.logs.exporter", "none");
    OpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesCustomizer(config -> properties)
            .disableShutdownHook()
            .build()
            .getOpenTelemetrySdk();
    return new OpenTelemetrySpans(sdk, version);
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // closed where the span ends
  public Span begin(String name, Kind kind, Parent parent, Map<String, String> attributes) {
    SpanBuilder builder =
        tracer
            .spanBuilder(name)
            .setSpanKind(SpanKind.valueOf(kind.name()))
            .setParent(context(parent));
    attributes.forEach(builder::setAttribute);
    io.opentelemetry.api.trace.Span span = builder.startSpan();
    return new Begun(span, span.makeCurrent());
  }

  private static Context context(Parent parent) {
    return switch (parent) {
      case Parent.Current() -> Context.current();
      case Parent.Nothing() -> Context.root();
      case Parent.Remote(String traceparent) -> Traceparent.read(traceparent);
    };
  }

  /// What cannot be sent in a moment is not sent: a collector that is away must not hold up a stop.
  @Override
  public void close() {
    sdk.getSdkTracerProvider().shutdown().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private record Begun(io.opentelemetry.api.trace.Span span, Scope scope) implements Span {
    @Override
    public Optional<String> traceparent() {
      return Traceparent.of(span);
    }

    @Override
    public Optional<String> traceId() {
      return Optional.of(span.getSpanContext().getTraceId());
    }

    @Override
    public void set(String attribute, String value) {
      span.setAttribute(attribute, value);
    }

    @Override
    public void fail() {
      span.setStatus(StatusCode.ERROR);
    }

    @Override
    public void end() {
      scope.close();
      span.end();
    }

    @Override
    public void drop() {
      scope.close();
    }
  }

  /// The form of a span that goes through the queue.
  private static final class Traceparent {
    private static final String HEADER = "traceparent";

    private Traceparent() {}

    static Optional<String> of(io.opentelemetry.api.trace.Span span) {
      Map<String, String> carrier = new HashMap<>();
      W3CTraceContextPropagator.getInstance()
          .inject(Context.root().with(span), carrier, (to, key, value) -> carrier.put(key, value));
      return Optional.ofNullable(carrier.get(HEADER));
    }

    static Context read(String traceparent) {
      return W3CTraceContextPropagator.getInstance()
          .extract(Context.root(), Map.of(HEADER, traceparent), new MapGetter());
    }
  }
}
