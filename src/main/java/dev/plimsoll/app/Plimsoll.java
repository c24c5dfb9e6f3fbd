package dev.plimsoll.app;

import dev.plimsoll.engine.Version;
import dev.plimsoll.database.Database;
import dev.plimsoll.playground.Playground;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.Retention;
import dev.plimsoll.queue.Forgetting;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.server.AssetsEndpoint;
import dev.plimsoll.server.PlaygroundEndpoint;
import dev.plimsoll.server.Readiness;
import dev.plimsoll.server.Routes;
import dev.plimsoll.server.RulePages;
import dev.plimsoll.server.VisitorAddress;
import dev.plimsoll.server.WebServer;
import dev.plimsoll.server.WebhookEndpoint;
import dev.plimsoll.server.HealthEndpoint;
import dev.plimsoll.server.RulesEndpoint;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import dev.plimsoll.overview.FollowingTables;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole server while it runs: the HTTP server that fills the queue, and the worker that
/// empties it.
public final class Plimsoll implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Plimsoll.class);

  private final Database database;
  private final Watch watch;
  private final WebServer server;
  private final Commissioning gitHub;
  private final Forgetting forgetting;
  private final URI address;

  private Plimsoll(
      Database database,
      Watch watch,
      WebServer server,
      Commissioning gitHub,
      Forgetting forgetting,
      URI address) {
    this.database = database;
    this.watch = watch;
    this.server = server;
    this.gitHub = gitHub;
    this.forgetting = forgetting;
    this.address = address;
  }

  /// Starts everything, and returns when it is ready.
  ///
  /// @throws IOException when the data folder is in use or the port is taken
  public static Plimsoll start(Settings settings, Reviews reviews, RulePages pages)
      throws IOException {
    Database database = OpenDatabase.of(settings);
    try {
      return start(settings, database, reviews, pages);
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Plimsoll start(
      Settings settings, Database database, Reviews reviews, RulePages pages) throws IOException {
    WorkQueue queue =
        DatabaseWorkQueue.in(
            database, Retention.ofPayloads(settings.payloads()), new FollowingTables());
    Watch watch = Watch.start(settings.telemetry(), database, queue);
    try {
      return start(settings, database, queue, watch, reviews, pages);
    } catch (IOException | RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  private static Plimsoll start(
      Settings settings,
      Database database,
      WorkQueue queue,
      Watch watch,
      Reviews reviews,
      RulePages pages)
      throws IOException {
    Commissioning gitHub = new Commissioning(settings, database, queue, reviews, watch.telemetry());
    WebServer server =
        WebServer.start(
            settings.host(),
            settings.port(),
            routes(settings, database, queue, watch, gitHub, pages));
    try {
      URI address = LocalAddress.of(settings.host(), server.port());
      gitHub.begin(address);
      if (gitHub.trouble().isEmpty()) {
        LOG.info("Plimsoll {} is ready at {}", Version.current(), address);
      }
      return new Plimsoll(database, watch, server, gitHub, Forgetting.start(queue), address);
    } catch (IOException | RuntimeException e) {
      gitHub.close();
      server.close();
      gitHub.close();
      throw e;
    }
  }

  private static List<Routes> routes(
      Settings settings,
      Database database,
      WorkQueue queue,
      Watch watch,
      Commissioning gitHub,
      RulePages pages) {
    Map<String, Supplier<Optional<String>>> parts = new LinkedHashMap<>();
    parts.put("database", database::trouble);
    parts.put("worker", gitHub::trouble);
    OverviewParts overview = OverviewParts.of(database, gitHub);
    List<Routes> routes = new ArrayList<>();
    routes.add(new WebhookEndpoint(gitHub::signature, queue, watch.telemetry().intake()));
    routes.add(new HealthEndpoint(new Readiness(parts)));
    routes.add(new AssetsEndpoint());
    routes.add(new RulesEndpoint(pages, overview.examples()));
    routes.add(overview);
    routes.add(
        new PlaygroundEndpoint(
            new Playground(InstantSource.system())::judge,
            new VisitorAddress(settings.proxies()),
            InstantSource.system()));
    routes.addAll(gitHub.routes());
    return routes;
  }

  /// Where the server answers, as seen from its own machine.
  public URI address() {
    return address;
  }

  /// Where figures are told, if they are.
  public Optional<URI> metrics() {
    return watch.address();
  }

  /// Takes nothing more, finishes what it holds as far as the time allows, then lets go of the
  /// database. What is not finished stays in the queue.
  @Override
  public void close() {
    LOG.info("Plimsoll stops: it takes nothing more and finishes what it holds");
    server.close();
    gitHub.close();
    watch.close();
    forgetting.close();
    database.close();
    LOG.info("Plimsoll has stopped");
  }
}
