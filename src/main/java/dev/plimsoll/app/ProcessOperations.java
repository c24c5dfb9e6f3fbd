package dev.plimsoll.app;

import dev.plimsoll.cli.Operations;
import dev.plimsoll.cli.Terminal;
import dev.plimsoll.demo.Demo;
import dev.plimsoll.demo.ServerLauncher.RunningServer;
import dev.plimsoll.report.Colour;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// What the command line starts, in this process and by its environment.
final class ProcessOperations implements Operations {
  private final Terminal terminal;

  ProcessOperations(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int serve() {
    return Serve.run(
        System.getenv(), new PullRequestReviews(), CataloguePages.all(), terminal.err());
  }

  @Override
  public int doctor(boolean json) {
    System.setProperty("plimsoll.log", "ERROR");
    return Examine.run(System.getenv(), json, terminal.out());
  }

  @Override
  public int demo() throws InterruptedException {
    // Read by logback.xml: the story is told on the terminal, and the log would talk into it.
    System.setProperty("plimsoll.log", "ERROR");
    return new Demo(ProcessOperations::launch).run(terminal.out(), terminal.colour() == Colour.ON);
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
