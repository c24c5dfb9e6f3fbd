package dev.plimsoll.app;

import dev.plimsoll.database.Database;
import dev.plimsoll.engine.Version;
import dev.plimsoll.github.AppIdentity;
import dev.plimsoll.github.AppKey;
import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.github.Outbound;
import dev.plimsoll.telemetry.Telemetry;
import dev.plimsoll.github.GitHubRegistry;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.queue.Worker;
import dev.plimsoll.server.RequirementEndpoint;
import dev.plimsoll.server.Routes;
import dev.plimsoll.server.SetupEndpoint;
import dev.plimsoll.server.WebhookSignature;
import dev.plimsoll.setup.CredentialStore;
import dev.plimsoll.setup.SealKeys;
import dev.plimsoll.setup.Setup;
import dev.plimsoll.setup.StoredApp;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the server work for GitHub: at once where the settings name the App or one is stored, and
/// else as soon as somebody has set it up, in this process or in another one.
final class Commissioning implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Commissioning.class);

  private final Settings settings;
  private final Database database;
  private final WorkQueue queue;
  private final Reviews reviews;
  private final Telemetry telemetry;
  private final CredentialStore store;
  private final GitHubRegistry registry;
  private final Setup setup;
  private final AtomicReference<Optional<AtWork>> atWork = new AtomicReference<>(Optional.empty());
  private @Nullable URI address;
  private @Nullable Awaiting awaiting;

  private record AtWork(
      GitHubSettings gitHub,
      URI publicUrl,
      WebhookSignature signature,
      Worker worker,
      Runnable beside) {}

  Commissioning(
      Settings settings, Database database, WorkQueue queue, Reviews reviews, Telemetry telemetry) {
    this.settings = settings;
    this.database = database;
    this.queue = queue;
    this.reviews = reviews.watchedBy(telemetry);
    this.telemetry = telemetry;
    SealKeys keys = new SealKeys(settings.setup().key(), settings.data(), database.isExclusive());
    this.store = new CredentialStore(database, keys);
    this.registry =
        new GitHubRegistry(Version.current(), InstantSource.system(), settings.setup().outbound());
    this.setup = new Setup(database, store, registry, this::look);
  }

  /// The pages that belong to it.
  List<Routes> routes() {
    List<Routes> routes = new ArrayList<>();
    routes.add(new RequirementEndpoint(() -> atWork.get().map(now -> now.gitHub().app().appId())));
    if (settings.given().isEmpty()) {
      routes.add(
          new SetupEndpoint(
              setup,
              new KnownHosts(settings.setup().api()),
              settings.publicUrl(),
              new FirstVisits(store, registry, queue, database, () -> signIn().isPresent())));
    }
    return routes;
  }

  /// What deliveries are signed with; empty as long as there is no App.
  Optional<WebhookSignature> signature() {
    return atWork.get().map(AtWork::signature);
  }

  /// Where its GitHub answers: that of the environment until another one is known.
  GitHubEndpoints endpoints() {
    return atWork
        .get()
        .map(now -> now.gitHub().endpoints())
        .or(() -> settings.given().map(GitHubSettings::endpoints))
        .orElseGet(
            () -> GitHubEndpoints.of(settings.setup().api().orElse(URI.create(BaseUrl.GITHUB))));
  }

  /// How to reach it.
  Outbound outbound() {
    return settings.setup().outbound();
  }

  /// As whom people are asked to sign in; empty where nobody can.
  Optional<OAuthClient> signIn() {
    return atWork.get().flatMap(now -> now.gitHub().signIn());
  }

  /// Where people reach this server.
  URI publicUrl() {
    return atWork
        .get()
        .map(AtWork::publicUrl)
        .or(settings::publicUrl)
        .orElse(URI.create("http://localhost"));
  }

  /// Why no work is done, in a few words; empty when it is.
  Optional<String> trouble() {
    Optional<AtWork> working = atWork.get();
    return working.isPresent()
        ? working.get().worker().trouble()
        : Optional.of("not set up: open the address with /setup that stands in the log");
  }

  /// Begins to work, or says where the server can be set up.
  ///
  /// @param listening where the server answers, as seen from its own machine
  /// @throws IOException when credentials are stored but cannot be read
  void begin(URI listening) throws IOException {
    address = listening;
    if (settings.given().isPresent()) {
      work(settings);
    } else if (!beginAsStored()) {
      LOG.info(
          "Plimsoll {} is not set up yet. Set it up within an hour at {}/setup?token={}",
          Version.current(),
          settings.publicUrl().orElse(listening),
          setup.invite());
      awaiting = Awaiting.start(database, this::look);
    }
  }

  private void look() {
    try {
      if (beginAsStored()) {
        LOG.info("Plimsoll {} is set up and works", Version.current());
      }
    } catch (IOException e) {
      LOG.error("{}", e.getMessage());
    }
  }

  private synchronized boolean beginAsStored() throws IOException {
    if (atWork.get().isPresent()) {
      return false;
    }
    Optional<StoredApp> stored = store.read();
    stored.ifPresent(app -> work(settings.with(gitHub(app), app.publicUrl())));
    return stored.isPresent();
  }

  private GitHubSettings gitHub(StoredApp stored) {
    return new GitHubSettings(
        new AppIdentity(String.valueOf(stored.app().id()), AppKey.parse(stored.app().privateKey())),
        new Secret(stored.app().webhookSecret()),
        Optional.empty(),
        GitHubEndpoints.of(stored.api()),
        settings.setup().outbound(),
        Optional.of(
            new OAuthClient(stored.app().clientId(), new Secret(stored.app().clientSecret()))));
  }

  private void work(Settings complete) {
    URI listening = Objects.requireNonNull(address);
    URI publicUrl =
        complete
            .publicUrl()
            .orElseGet(() -> {
              LOG.warn("PLIMSOLL_URL is not set: links in comments will lead to {}", listening);
              return listening;
            });
    Reviews.Running running = reviews.start(complete, publicUrl, queue, database);
    Worker worker = Worker.start(queue, running.handler(), telemetry.work());
    GitHubSettings gitHub = complete.gitHub();
    atWork.set(
        Optional.of(new AtWork(gitHub, publicUrl, signature(gitHub), worker, running.stop())));
  }

  private static WebhookSignature signature(GitHubSettings gitHub) {
    return new WebhookSignature(
        gitHub.webhookSecret().reveal(), gitHub.previousWebhookSecret().map(Secret::reveal));
  }

  /// Finishes what is held.
  @Override
  public void close() {
    if (awaiting != null) {
      awaiting.close();
    }
    atWork
        .get()
        .ifPresent(now -> {
          now.beside().run();
          now.worker().close();
        });
    registry.close();
  }
}
