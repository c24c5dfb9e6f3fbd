package dev.plimsoll.server;

import io.javalin.config.RoutesConfig;
import java.util.function.Supplier;

/// Tells figures to those who collect them, in Prometheus's text format.
public final class MetricsEndpoint implements Routes {
  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final Supplier<String> figures;

  public MetricsEndpoint(Supplier<String> figures) {
    this.figures = figures;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/metrics", request -> request.contentType(FORMAT).result(figures.get()));
  }
}
