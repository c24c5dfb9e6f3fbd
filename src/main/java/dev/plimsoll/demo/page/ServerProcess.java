package dev.plimsoll.demo.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real server as a process of its own, with nothing of our environment but what it is given.
final class ServerProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile(" is ready at (http://[\\w.:]+)");
  private static final List<String> KEPT = List.of("SystemRoot", "PATH", "LANG", "TZ");

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// Starts a server, and returns when it is ready.
  ///
  /// @param command the command line
  /// @param settings all of its settings, by the names of the environment variables
  /// @throws IOException when it ends without having been ready, with its last words
  static ServerProcess start(List<String> command, Map<String, String> settings)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(KEPT);
    environment.putAll(settings);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      CompletableFuture<URI> address = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> listen(process, address));
      return new ServerProcess(process, address.join());
    } catch (CompletionException e) {
      process.destroyForcibly();
      throw new IOException(e.getCause());
    }
  }

  /// Reads to the end: a full pipe would hold the server up.
  private static void listen(Process process, CompletableFuture<URI> address) {
    String last = "it said nothing";
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        Matcher ready = READY.matcher(line);
        if (ready.find()) {
          address.complete(URI.create(ready.group(1)));
        }
        last = line;
      }
      address.completeExceptionally(new IOException("The server did not start: " + last));
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
  }

  URI address() {
    return address;
  }

  long pid() {
    return process.pid();
  }

  /// Ends it at once, as a power cut would: it cannot finish or note anything.
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
