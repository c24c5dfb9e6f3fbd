package dev.plimsoll.app;

import dev.plimsoll.engine.Version;
import dev.plimsoll.database.Database;
import dev.plimsoll.playground.Playground;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.Retention;
import dev.plimsoll.queue.Forgetting;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.queue.Worker;
import dev.plimsoll.server.AssetsEndpoint;
import dev.plimsoll.server.PlaygroundEndpoint;
import dev.plimsoll.server.Readiness;
import dev.plimsoll.server.RulePages;
import dev.plimsoll.server.VisitorAddress;
import dev.plimsoll.server.WebServer;
import dev.plimsoll.server.WebhookSignature;
import dev.plimsoll.server.WebhookEndpoint;
import dev.plimsoll.server.HealthEndpoint;
import dev.plimsoll.server.RulesEndpoint;
import java.time.InstantSource;
import java.util.List;
import dev.plimsoll.overview.FollowingTables;
import dev.plimsoll.overview.OverviewBook;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
  private final Worker worker;
  private final Runnable beside;
  private final Forgetting forgetting;
  private final URI address;

  private Plimsoll(
      Database database,
      Watch watch,
      WebServer server,
      Worker worker,
      Runnable beside,
      Forgetting forgetting,
      URI address) {
    this.database = database;
    this.watch = watch;
    this.server = server;
    this.worker = worker;
    this.beside = beside;
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
    AtomicReference<URI> url = new AtomicReference<>(URI.create("http://localhost"));
    settings.publicUrl().ifPresent(url::set);
    OverviewParts overview =
        OverviewParts.of(database, settings.gitHub(), settings.gitHub()::signIn, url::get);
    AtomicReference<Supplier<Optional<String>>> workerTrouble =
        new AtomicReference<>(() -> Optional.of("starting"));
    Map<String, Supplier<Optional<String>>> parts = new LinkedHashMap<>();
    parts.put("database", database::trouble);
    parts.put("worker", () -> workerTrouble.get().get());
    WebServer server =
        WebServer.start(
            settings.host(),
            settings.port(),
            List.of(
                new WebhookEndpoint(
                    signature(settings.gitHub()), queue, watch.telemetry().intake()),
                new HealthEndpoint(new Readiness(parts)),
                new AssetsEndpoint(),
                new RulesEndpoint(pages),
                overview,
                new PlaygroundEndpoint(
                    new Playground(InstantSource.system())::judge,
                    new VisitorAddress(settings.proxies()),
                    InstantSource.system())));
    try {
      URI address = LocalAddress.of(settings.host(), server.port());
      url.set(publicUrl(settings, address));
      Reviews.Running running =
          reviews
              .watchedBy(watch.telemetry())
              .start(settings, url.get(), queue, database);
      Worker worker = Worker.start(queue, running.handler(), watch.telemetry().work());
      workerTrouble.set(worker::trouble);
      LOG.info("Plimsoll {} is ready at {}", Version.current(), address);
      return new Plimsoll(
          database, watch, server, worker, running.stop(), Forgetting.start(queue), address);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static WebhookSignature signature(GitHubSettings gitHub) {
    return new WebhookSignature(
        gitHub.webhookSecret().reveal(), gitHub.previousWebhookSecret().map(Secret::reveal));
  }

  private static URI publicUrl(Settings settings, URI address) {
    return settings
        .publicUrl()
        .orElseGet(() -> {
          LOG.warn("PLIMSOLL_URL is not set: links in comments will lead to {}", address);
          return address;
        });
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
    beside.run();
    worker.close();
    watch.close();
    forgetting.close();
    database.close();
    LOG.info("Plimsoll has stopped");
  }
}
