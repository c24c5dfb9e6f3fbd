package dev.plimsoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll doctor`.
@Command(
    name = "doctor",
    description = {
      "Look at all that the server needs, and say what to do about what is wrong.",
      "It reads the same environment variables as serve, which may run, and changes nothing."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is in the way of reviews (there may be warnings)",
      "1:something is",
      "2:the command line is wrong"
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private final Operations operations;

  @Option(names = "--json", description = "As one JSON document.")
  private boolean json;

  DoctorCommand(Operations operations) {
    this.operations = operations;
  }

  @Override
  public Integer call() throws Exception {
    return operations.doctor(json);
  }
}
