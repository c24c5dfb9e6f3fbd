package dev.plimsoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec spec;

  @Option(names = "--exit", description = "End when the story is told, without the page.")
  private boolean exit;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port of the page; a free one by default.")
  private int port;

  @Option(names = "--open", description = "Open the page in the browser.")
  private boolean open;

  DemoCommand(Operations operations) {
    this.operations = operations;
  }

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port is a number from 1 to 65535, or 0 for a free one");
    }
    return operations.demo(new DemoOptions(exit, port, open));
  }
}
