package dev.plimsoll.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.queue.ChildJvm;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The place of one server process: whoever runs in it is killed and followed by another one. What
/// they say is kept in a file.
final class ServerProcess implements AutoCloseable {
  private static final String READY = " is ready at ";
  private static final int TERM_SECONDS = 60;

  private final Map<String, String> environment;
  private final List<String> options;
  private final Class<?> main;
  private final Path log;
  private Process process;
  private volatile Optional<URI> address = Optional.empty();
  private int starts;

  /// @param options of the JVM
  ServerProcess(Map<String, String> environment, List<String> options, Class<?> main, Path log)
      throws IOException {
    this.environment = Map.copyOf(environment);
    this.options = List.copyOf(options);
    this.main = main;
    this.log = log;
    this.process = launch();
  }

  private Process launch() throws IOException {
    ProcessBuilder program = ChildJvm.of(main, "serve");
    List<String> command = new ArrayList<>(program.command());
    command.addAll(1, options);
    program.command(command);
    program.environment().clear();
    program.environment().putAll(environment);
    Process started = program.start();
    starts++;
    Thread.ofVirtual().start(() -> listen(started));
    return started;
  }

  private void listen(Process started) {
    try (BufferedReader said = started.errorReader(UTF_8);
        BufferedWriter kept =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        kept.write(line);
        kept.newLine();
        kept.flush();
        if (line.contains(READY)) {
          address = Optional.of(URI.create(line.substring(line.indexOf(READY) + READY.length())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where it answered last; empty before it was ready for the first time.
  Optional<URI> address() {
    return address;
  }

  /// How many processes there have been.
  synchronized int starts() {
    return starts;
  }

  /// Ends the process without a warning and starts another one.
  synchronized void kill() throws IOException, InterruptedException {
    end();
    process.waitFor();
    process = launch();
  }

  /// By its handle: the process itself would also close what it still says.
  private void end() {
    process.toHandle().destroyForcibly();
  }

  /// Starts another one if the process has ended by itself, as whatever looks after it does.
  ///
  /// @return whether it had
  synchronized boolean revive() throws IOException {
    if (process.isAlive()) {
      return false;
    }
    process = launch();
    return true;
  }

  /// Stops the process where it stands; whoever calls lets it go on again.
  synchronized void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  synchronized void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", name, String.valueOf(process.pid())).start().waitFor();
  }

  /// Ends it as an operator does.
  @Override
  public synchronized void close() {
    process.toHandle().destroy();
    try {
      if (!process.waitFor(TERM_SECONDS, TimeUnit.SECONDS)) {
        end();
      }
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
    }
  }
}
