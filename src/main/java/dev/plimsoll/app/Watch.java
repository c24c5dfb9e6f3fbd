package dev.plimsoll.app;

import dev.plimsoll.database.Database;
import dev.plimsoll.engine.Version;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.server.MetricsEndpoint;
import dev.plimsoll.server.WebServer;
import dev.plimsoll.telemetry.Seen;
import dev.plimsoll.telemetry.Telemetry;
import dev.plimsoll.telemetry.TelemetrySettings;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Telemetry while the server runs, and the port on which its figures are told.
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Telemetry telemetry;
  private final Optional<WebServer> metrics;
  private final Optional<URI> address;

  private Watch(Telemetry telemetry, Optional<WebServer> metrics, Optional<URI> address) {
    this.telemetry = telemetry;
    this.metrics = metrics;
    this.address = address;
  }

  /// @throws IOException when the port for figures is taken
  static Watch start(TelemetrySettings settings, Database database, WorkQueue queue)
      throws IOException {
    List<String> rules = Catalog.infos().stream().map(RuleInfo::id).toList();
    Seen seen = new Seen(database, queue, rules, Version.current(), InstantSource.system());
    Telemetry telemetry = Telemetry.of(settings, seen);
    if (settings.metricsPort().isEmpty()) {
      return new Watch(telemetry, Optional.empty(), Optional.empty());
    }
    database.watchedBy(telemetry.writes());
    try {
      WebServer server =
          WebServer.start(
              settings.metricsHost(),
              settings.metricsPort().get(),
              List.of(new MetricsEndpoint(telemetry::figures)));
      URI address = LocalAddress.of(settings.metricsHost(), server.port()).resolve("/metrics");
      LOG.info("Figures are at {}", address);
      return new Watch(telemetry, Optional.of(server), Optional.of(address));
    } catch (IOException | RuntimeException e) {
      telemetry.close();
      throw e;
    }
  }

  Telemetry telemetry() {
    return telemetry;
  }

  /// Where figures are told.
  Optional<URI> address() {
    return address;
  }

  @Override
  public void close() {
    metrics.ifPresent(WebServer::close);
    telemetry.close();
  }
}
