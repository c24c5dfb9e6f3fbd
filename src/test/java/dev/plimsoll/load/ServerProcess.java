package dev.plimsoll.load;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server in a process of its own, started as its users start it. Its log goes to a file.
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(1);

  private final Process process;
  private final Path log;
  private final URI address;
  private final Duration startTime;

  private ServerProcess(Process process, Path log, URI address, Duration startTime) {
    this.process = process;
    this.log = log;
    this.address = address;
    this.startTime = startTime;
  }

  /// Starts a server, and returns when it says that it is ready.
  ///
  /// @param ready finds the address in the line that says so, as its group
  static ServerProcess start(
      List<String> command, Map<String, String> environment, Path log, Pattern ready)
      throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    Files.deleteIfExists(log);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.matches("(PLIMSOLL|GITHUB|OTEL)_.*"));
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      return whenReady(process, log, ready, start);
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static ServerProcess whenReady(Process process, Path log, Pattern ready, long start)
      throws IOException, InterruptedException {
    while (true) {
      Matcher line = ready.matcher(Files.readString(log));
      Duration passed = Duration.ofNanos(System.nanoTime() - start);
      if (line.find()) {
        return new ServerProcess(process, log, URI.create(line.group(1)), passed);
      }
      if (!process.isAlive() || passed.compareTo(PATIENCE) > 0) {
        throw new IOException("the server does not start:\n" + Files.readString(log));
      }
      Thread.sleep(LOOK);
    }
  }

  URI address() {
    return address;
  }

  /// From the start of the process to its word that it is ready.
  Duration startTime() {
    return startTime;
  }

  Path log() {
    return log;
  }

  /// The memory that it has now; what of it is no file's is given apart.
  String memory() throws IOException {
    return "%d MB resident, %d MB of it its own"
        .formatted(kilobytes("VmRSS") / 1024, kilobytes("RssAnon") / 1024);
  }

  /// The memory and the time of processors that it used up to now.
  String spent() throws IOException {
    Duration processors = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return "%s, %.1f s of processors".formatted(memory(), processors.toMillis() / 1000.0);
  }

  private long kilobytes(String name) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }

  /// Ends it in the middle of whatever it does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Lets it end.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
