package dev.plimsoll.app;

import dev.plimsoll.cli.Operations;
import dev.plimsoll.cli.PlimsollCommand;
import dev.plimsoll.cli.Terminal;
import dev.plimsoll.engine.Version;

/// The entry point of the process.
public final class Main {
  private Main() {}

  static void main(String[] arguments) throws Exception {
    Terminal terminal = Terminal.ofProcess();
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      terminal.out().println("plimsoll " + Version.current());
      return;
    }
    Operations operations = new ProcessOperations(terminal);
    // A command line takes longer to set up than the server; platforms wait for the latter.
    if (arguments.length == 1 && arguments[0].equals("serve")) {
      System.exit(operations.serve());
    }
    System.exit(new PlimsollCommand(terminal, operations).execute(arguments));
  }
}
