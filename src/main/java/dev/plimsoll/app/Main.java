package dev.plimsoll.app;

import dev.plimsoll.cli.PlimsollCommand;
import dev.plimsoll.cli.Terminal;
import dev.plimsoll.demo.Demo;
import dev.plimsoll.demo.ServerLauncher.RunningServer;
import dev.plimsoll.engine.Version;
import dev.plimsoll.report.Colour;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// The entry point of the process.
public final class Main {
  private Main() {}

  static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      terminal.out().println("plimsoll " + Version.current());
      return;
    }
    System.exit(
        new PlimsollCommand(terminal, () -> serve(terminal), () -> demo(terminal))
            .execute(arguments));
  }

  private static int serve(Terminal terminal) {
    return Serve.run(
        System.getenv(), new PullRequestReviews(), CataloguePages.all(), terminal.err());
  }

  private static int demo(Terminal terminal) throws InterruptedException {
    // Read by logback.xml: the story is told on the terminal, and the log would talk into it.
    System.setProperty("plimsoll.log", "ERROR");
    return new Demo(Main::launch).run(terminal.out(), terminal.colour() == Colour.ON);
  }

  private static RunningServer launch(Map<String, String> environment) throws IOException {
    return switch (SettingsReader.read(environment)) {
      case SettingsResult.Usable(Settings settings) ->
          running(Plimsoll.start(settings, new PullRequestReviews(), CataloguePages.all()));
      case SettingsResult.Rejected rejected ->
          throw new IllegalArgumentException(rejected.message());
    };
  }

  private static RunningServer running(Plimsoll plimsoll) {
    return new RunningServer() {
      @Override
      public URI address() {
        return plimsoll.address();
      }

      @Override
      public void close() {
        plimsoll.close();
      }
    };
  }
}
