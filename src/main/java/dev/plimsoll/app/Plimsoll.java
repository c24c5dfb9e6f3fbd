package dev.plimsoll.app;

import dev.plimsoll.engine.Version;
import dev.plimsoll.database.Database;
import dev.plimsoll.database.SqliteDatabase;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.server.AssetsEndpoint;
import dev.plimsoll.server.Readiness;
import dev.plimsoll.server.Routes;
import dev.plimsoll.server.RulePages;
import dev.plimsoll.server.WebServer;
import dev.plimsoll.server.WebhookEndpoint;
import dev.plimsoll.server.HealthEndpoint;
import dev.plimsoll.server.RulesEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
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
  private final WebServer server;
  private final Commissioning gitHub;
  private final URI address;

  private Plimsoll(Database database, WebServer server, Commissioning gitHub, URI address) {
    this.database = database;
    this.server = server;
    this.gitHub = gitHub;
    this.address = address;
  }

  /// Starts everything, and returns when it is ready.
  ///
  /// @throws IOException when the data folder is in use or the port is taken
  public static Plimsoll start(Settings settings, Reviews reviews, RulePages pages)
      throws IOException {
    Database database = SqliteDatabase.open(settings.data(), InstantSource.system());
    try {
      return start(settings, database, reviews, pages);
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Plimsoll start(
      Settings settings, Database database, Reviews reviews, RulePages pages) throws IOException {
    WorkQueue queue = DatabaseWorkQueue.in(database);
    Commissioning gitHub = new Commissioning(settings, database, queue, reviews);
    Map<String, Supplier<Optional<String>>> parts = new LinkedHashMap<>();
    parts.put("database", database::trouble);
    parts.put("worker", gitHub::trouble);
    List<Routes> routes = new ArrayList<>();
    routes.add(new WebhookEndpoint(gitHub::signature, queue));
    routes.add(new HealthEndpoint(new Readiness(parts)));
    routes.add(new AssetsEndpoint());
    routes.add(new RulesEndpoint(pages));
    routes.addAll(gitHub.routes());
    WebServer server = WebServer.start(settings.host(), settings.port(), routes);
    try {
      URI address = LocalAddress.of(settings.host(), server.port());
      gitHub.begin(address);
      if (gitHub.trouble().isEmpty()) {
        LOG.info("Plimsoll {} is ready at {}", Version.current(), address);
      }
      return new Plimsoll(database, server, gitHub, address);
    } catch (IOException | RuntimeException e) {
      server.close();
      gitHub.close();
      throw e;
    }
  }

  /// Where the server answers, as seen from its own machine.
  public URI address() {
    return address;
  }

  /// Takes nothing more, finishes what it holds as far as the time allows, then lets go of the
  /// database. What is not finished stays in the queue.
  @Override
  public void close() {
    LOG.info("Plimsoll stops: it takes nothing more and finishes what it holds");
    server.close();
    gitHub.close();
    database.close();
    LOG.info("Plimsoll has stopped");
  }
}
