package dev.plimsoll.app;

import dev.plimsoll.cli.DemoOptions;
import dev.plimsoll.cli.Terminal;
import dev.plimsoll.demo.page.DemoPage;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// The demonstration with its page, which stays until a signal ends it.
final class LiveDemo {
  private static final int ENDED = 0;
  private static final int FAILED = 1;

  /// Tells the story.
  interface Story {
    /// Tells it to its end, and returns 0 if it went as it should.
    int tell() throws InterruptedException;
  }

  private final Terminal terminal;
  private final DemoOptions options;

  LiveDemo(Terminal terminal, DemoOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  /// Tells the story while the page warms up, then waits for the signal, which ends the process
  /// with 0. Returns only when something went wrong.
  int run(Story story) throws IOException, InterruptedException {
    DemoPage page;
    try {
      page = DemoPage.start(LiveDemo::command, options.port());
    } catch (IOException e) {
      terminal.err().println("plimsoll: the page cannot be shown: " + e.getMessage());
      return FAILED;
    }
    AtomicBoolean told = new AtomicBoolean();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> end(page, told.get()), "end of the demo"));
    int code = story.tell();
    if (code != ENDED) {
      return code;
    }
    told.set(true);
    terminal.out().println();
    terminal.out().println("The same to look at and to play with: " + page.address());
    terminal.out().println("Ctrl-C ends it, and leaves nothing behind.");
    if (options.open()) {
      open(page.address());
    }
    new CountDownLatch(1).await();
    return ENDED;
  }

  // Ctrl-C is how this ends; the JVM would call that a failure.
  private void end(DemoPage page, boolean told) {
    try {
      page.close();
      if (told) {
        Runtime.getRuntime().halt(ENDED);
      }
    } catch (IOException e) {
      terminal.err().println("plimsoll: something of the demo is left behind: " + e.getMessage());
    }
  }

  private static List<String> command(Path temporary) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-Xshare:auto",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.io.tmpdir=" + temporary,
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "serve");
  }

  private void open(URI address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> opener =
        system.contains("win")
            ? List.of("rundll32", "url.dll,FileProtocolHandler")
            : List.of(system.contains("mac") ? "open" : "xdg-open");
    try {
      new ProcessBuilder(Stream.concat(opener.stream(), Stream.of(address.toString())).toList())
          .redirectErrorStream(true)
          .redirectOutput(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      terminal.err().println("plimsoll: no browser could be opened; go to " + address);
    }
  }
}
