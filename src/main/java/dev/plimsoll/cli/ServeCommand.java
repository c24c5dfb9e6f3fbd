package dev.plimsoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `plimsoll serve`.
@Command(
    name = "serve",
    description = {
      "Run the server that GitHub sends its webhooks to.",
      "It is set up by environment variables; when one is missing, it says which."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Callable<Integer> server;

  /// @param server runs until it is told to stop, and returns the exit code
  ServeCommand(Callable<Integer> server) {
    this.server = server;
  }

  @Override
  public Integer call() throws Exception {
    return server.call();
  }
}
