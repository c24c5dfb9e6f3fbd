package dev.plimsoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// `plimsoll demo`.
@Command(
    name = "demo",
    description = {
      "Show the main job: the real server reviews a pull request on a stand-in GitHub.",
      "It is told here, and then shown live on a page of this machine until Ctrl-C. Where standard"
          + " input is no terminal, it ends when it is told.",
      "No network, no credentials; everything it starts ends with it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final Operations operations;

  @Option(names = "--exit", description = "End when the story is told, without the page.")
  private boolean exit;

  private int port;

  @Option(names = "--open", description = "Open the page in the browser.")
  private boolean open;

  DemoCommand(Operations operations) {
    this.operations = operations;
  }

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port of the page; a free one by default.")
  void port(int number) {
    if (number < 0 || number > LAST_PORT) {
      throw new TypeConversionException(
          "'" + number + "' is no port: from 1 to 65535, or 0 for a free one");
    }
    port = number;
  }

  @Override
  public Integer call() throws Exception {
    return operations.demo(new DemoOptions(exit, port, open));
  }
}
