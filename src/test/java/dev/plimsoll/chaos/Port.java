package dev.plimsoll.chaos;

import dev.plimsoll.demo.standin.AppCredentials;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.Repository;
import dev.plimsoll.demo.standin.StandInGitHub;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/// The GitHub of a run: its repositories, its pull requests, and the door to it.
final class Port implements AutoCloseable {
  private static final int INSTALLATIONS = 5;
  private static final long FIRST_ID = 1_400_000_000L;

  private final AppCredentials app = AppCredentials.fresh();
  private final List<Mooring> moorings = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final SentList sent;
  private final Weather weather;
  private final FrontDoor door;

  Port(Voyage voyage, InstantSource clock) throws IOException {
    AtomicLong ids = new AtomicLong(FIRST_ID);
    for (int i = 0; i < voyage.repositories(); i++) {
      moorings.add(moor(i, ids, clock));
    }
    Random random = new Random(voyage.seed());
    for (int i = 0; i < voyage.pullRequests(); i++) {
      subjects.add(new Subject(moorings.get(i % moorings.size()), i + 1, random));
    }
    Tokens tokens = new Tokens();
    this.sent = new SentList(clock);
    this.weather = new Weather(voyage.seed(), voyage.faults());
    this.door = new FrontDoor(new Switchboard(moorings, tokens, sent), tokens, weather, clock);
  }

  private Mooring moor(int index, AtomicLong ids, InstantSource clock) throws IOException {
    int installation = index % INSTALLATIONS;
    AppCredentials here =
        new AppCredentials(
            app.appId(),
            app.installationId() + installation,
            app.slug(),
            app.keyPair(),
            app.webhookSecret());
    Repository repository = new Repository("harbour" + installation, "pier" + index);
    repository.commit("main", "Begin", FileTree.empty().with("README.md", "# Pier\n"));
    StandInGitHub gitHub = StandInGitHub.start(repository, here, clock, ids);
    gitHub.allow("mira", "write");
    return new Mooring(gitHub, here);
  }

  List<Subject> subjects() {
    return List.copyOf(subjects);
  }

  SentList sent() {
    return sent;
  }

  Weather weather() {
    return weather;
  }

  FrontDoor door() {
    return door;
  }

  String secret() {
    return app.webhookSecret();
  }

  /// What a server has to be told to work here.
  Map<String, String> environment() {
    Map<String, String> variables = new HashMap<>();
    variables.put("HOST", "127.0.0.1");
    variables.put("PORT", "0");
    variables.put("GITHUB_APP_ID", String.valueOf(app.appId()));
    variables.put("GITHUB_PRIVATE_KEY", app.privateKeyPem());
    variables.put("GITHUB_WEBHOOK_SECRET", app.webhookSecret());
    variables.put("GITHUB_API_URL", door.address().toString());
    variables.put("PLIMSOLL_URL", "https://plimsoll.example");
    return variables;
  }

  @Override
  public void close() {
    door.close();
    moorings.forEach(mooring -> mooring.gitHub().close());
  }
}
