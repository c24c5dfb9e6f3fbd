package dev.plimsoll.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll setup`.
@Command(
    name = "setup",
    description = {
      "Undo the setup of the server of this environment.",
      "Setting it up is done in the browser: `plimsoll serve` without credentials says where."
    },
    mixinStandardHelpOptions = true)
final class SetupCommand implements Callable<Integer> {
  private static final int LONGEST_ANSWER = 100;

  @Option(
      names = "--forget",
      required = true,
      description = "Remove the App's stored credentials; the App itself stays on GitHub.")
  private boolean forget;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  private final Terminal terminal;
  private final Callable<Integer> forgetting;

  /// @param forgetting removes the credentials and returns the exit code
  SetupCommand(Terminal terminal, Callable<Integer> forgetting) {
    this.terminal = terminal;
    this.forgetting = forgetting;
  }

  @Override
  public Integer call() throws Exception {
    if (!forget || (!yes && !confirmed())) {
      terminal.err().println("plimsoll: nothing was removed");
      return ExitCode.ERROR;
    }
    return forgetting.call();
  }

  private boolean confirmed() throws IOException {
    terminal
        .err()
        .print(
            "This removes the App's credentials from the database for good. Type yes to go on: ");
    terminal.err().flush();
    Reader in = new InputStreamReader(terminal.in(), StandardCharsets.UTF_8);
    StringBuilder answer = new StringBuilder();
    for (int c = in.read();
        c >= 0 && c != '\n' && answer.length() < LONGEST_ANSWER;
        c = in.read()) {
      answer.append((char) c);
    }
    return answer.toString().strip().equals("yes");
  }
}
