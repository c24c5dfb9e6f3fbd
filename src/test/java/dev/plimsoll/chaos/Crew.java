package dev.plimsoll.chaos;

import dev.plimsoll.app.Main;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// The server processes of a run.
final class Crew implements AutoCloseable {
  private final List<ServerProcess> processes = new ArrayList<>();
  private final Path clock;
  private int revived;

  /// @param folder for the database, the logs, and what steps the clocks
  Crew(Voyage voyage, Map<String, String> environment, Path folder) throws IOException {
    this.clock = folder.resolve("clock");
    Path agent = SteppedClock.agent(folder);
    SteppedClock.step(clock, 0);
    for (int i = 1; i <= voyage.processes(); i++) {
      Map<String, String> variables = new HashMap<>(environment);
      variables.put(
          "PLIMSOLL_DATA", Files.createDirectories(folder.resolve("data" + i)).toString());
      List<String> options =
          List.of(
              "-Xmx256m", "-XX:+UseSerialGC", "-javaagent:" + agent, SteppedClock.option(clock));
      processes.add(
          new ServerProcess(variables, options, Main.class, folder.resolve("server" + i + ".log")));
    }
  }

  /// The folder of the first one's embedded database.
  static Path data(Path folder) {
    return folder.resolve("data1");
  }

  /// Any of them, as a balancer chooses that knows nothing.
  Optional<URI> address() {
    return any().address();
  }

  boolean isReady() {
    return processes.stream().allMatch(process -> process.address().isPresent());
  }

  private ServerProcess any() {
    return processes.get(ThreadLocalRandom.current().nextInt(processes.size()));
  }

  void kill() throws IOException, InterruptedException {
    any().kill();
  }

  void freeze(long millis) throws IOException, InterruptedException {
    ServerProcess process = any();
    process.freeze();
    try {
      Thread.sleep(millis);
    } finally {
      process.thaw();
    }
  }

  /// Lets all clocks be wrong for a while.
  void stepClocks(long byMillis, long forMillis) throws IOException, InterruptedException {
    SteppedClock.step(clock, byMillis);
    try {
      Thread.sleep(forMillis);
    } finally {
      SteppedClock.step(clock, 0);
    }
  }

  /// Starts again what has ended by itself.
  synchronized void revive() throws IOException {
    for (ServerProcess process : processes) {
      if (process.revive()) {
        revived++;
      }
    }
  }

  /// How many processes ended by themselves.
  synchronized int revived() {
    return revived;
  }

  int starts() {
    return processes.stream().mapToInt(ServerProcess::starts).sum();
  }

  @Override
  public void close() {
    processes.forEach(ServerProcess::close);
  }
}
