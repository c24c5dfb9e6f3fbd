package dev.plimsoll.app;

import dev.plimsoll.cli.PlimsollCommand;
import dev.plimsoll.cli.Terminal;
import dev.plimsoll.engine.Version;

/// The entry point of the process.
public final class Main {
  private Main() {}

  static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      terminal.out().println("plimsoll " + Version.current());
      return;
    }
    System.exit(new PlimsollCommand(terminal, new ProcessOperations(terminal)).execute(arguments));
  }
}
