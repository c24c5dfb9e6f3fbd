package dev.plimsoll.app;

import dev.plimsoll.cli.DemoOptions;
import dev.plimsoll.cli.Operations;
import dev.plimsoll.cli.QueueOperations;
import dev.plimsoll.cli.Terminal;
import dev.plimsoll.demo.Demo;
import dev.plimsoll.demo.ServerLauncher.RunningServer;
import dev.plimsoll.report.Colour;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
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
  public int rotateWebhookSecret(boolean dryRun) {
    return SecretRotation.run(System.getenv(), dryRun, terminal.out(), terminal.err());
  }

  @Override
  public int forgetSetup() {
    return ForgottenSetup.run(System.getenv(), terminal.err());
  }

  @Override
  public int doctor(boolean json) {
    System.setProperty(LogSetup.LEVEL, "ERROR");
    return Examine.run(System.getenv(), json, terminal.out());
  }

  @Override
  public int demo(DemoOptions options) throws IOException, InterruptedException {
    // The story is told on the terminal, and the log would talk into it.
    System.setProperty(LogSetup.LEVEL, "ERROR");
    Demo story = new Demo(ProcessOperations::launch);
    boolean colour = terminal.colour() == Colour.ON;
    return options.exit() || !StandardInput.isTerminal()
        ? story.run(terminal.out(), colour)
        : new LiveDemo(terminal, options).run(() -> story.run(terminal.out(), colour));
  }

  @Override
  public QueueOperations queue() {
    return new QueueOnDatabase(System.getenv(), InstantSource.system());
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
