package dev.plimsoll.load;

import dev.plimsoll.demo.standin.AppCredentials;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Measures starts with a database that is there already, and the memory of a server that has
/// nothing to do.
final class StartTimes {
  private static final int STARTS = 10;
  private static final Duration IDLE = Duration.ofSeconds(10);
  // Nobody listens there, which is all the same to a start.
  private static final URI NO_GITHUB = URI.create("http://127.0.0.1:1");

  private final List<String> launcher;
  private final Path workplace;
  private final PrintStream out;

  StartTimes(List<String> launcher, Path workplace, PrintStream out) {
    this.launcher = launcher;
    this.workplace = workplace;
    this.out = out;
  }

  boolean run(DatabaseKind kind) throws IOException, InterruptedException {
    AppCredentials app = AppCredentials.fresh();
    try (LoadedDatabase database = LoadedDatabase.start(kind, workplace)) {
      start(app, database).close();
      List<Long> millis = new ArrayList<>();
      for (int i = 0; i < STARTS; i++) {
        try (ServerProcess server = start(app, database)) {
          millis.add(server.startTime().toMillis());
        }
      }
      List<Long> sorted = millis.stream().sorted().toList();
      out.printf(
          "ready after: median %d ms, least %d ms, most %d ms of %d starts%n",
          sorted.get(STARTS / 2), sorted.getFirst(), sorted.getLast(), STARTS);
      try (ServerProcess server = start(app, database)) {
        Thread.sleep(IDLE);
        out.printf("after %d s idle: %s%n", IDLE.toSeconds(), server.memory());
      }
    }
    return true;
  }

  private ServerProcess start(AppCredentials app, LoadedDatabase database)
      throws IOException, InterruptedException {
    return PlimsollProcess.start(launcher, app, NO_GITHUB, database.settings(), workplace);
  }
}
