package dev.plimsoll.cli;

import dev.plimsoll.engine.Version;
import dev.plimsoll.report.Colour;
import dev.plimsoll.report.PrintableText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/// The command line as a whole.
@Command(
    name = "plimsoll",
    description = "Reviews container files: non-root user, COPY, apt lists, read-only root.",
    mixinStandardHelpOptions = true,
    versionProvider = PlimsollCommand.RunningVersion.class,
    synopsisSubcommandLabel = "COMMAND")
public final class PlimsollCommand implements Runnable {
  private final CommandLine commandLine;
  private final Terminal terminal;

  public PlimsollCommand(Terminal terminal, Operations operations) {
    this.terminal = terminal;
    this.commandLine =
        new CommandLine(this)
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new FixCommand(terminal))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand(new ConfigCommand(terminal))
            .addSubcommand(new ParseCommand(terminal))
            .addSubcommand(new ServeCommand(operations::serve))
            .addSubcommand(new SetupCommand(terminal, operations::forgetSetup))
            .addSubcommand(new QueueCommand(terminal, operations.queue()))
            .addSubcommand(new RotateWebhookSecretCommand(operations))
            .addSubcommand(new DemoCommand(operations))
            .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(
                    terminal.colour() == Colour.ON ? Ansi.ON : Ansi.OFF))
            .setParameterExceptionHandler((mistake, arguments) -> explain(mistake))
            .setExecutionExceptionHandler((failure, command, parsed) -> report(failure));
    commandLine.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .forEach(command -> command.versionProvider(new RunningVersion()));
  }

  /// Runs a command line and returns the exit code.
  public int execute(String... arguments) {
    return commandLine.execute(arguments);
  }

  @Override
  public void run() {
    commandLine.usage(terminal.out());
  }

  private int explain(ParameterException mistake) {
    String message = String.valueOf(mistake.getMessage()).lines().findFirst().orElse("");
    terminal
        .err()
        .println(
            "plimsoll: %s (see `%s --help`)"
                .formatted(
                    PrintableText.of(message),
                    mistake.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.ERROR;
  }

  private int report(Exception failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    terminal.err().println("plimsoll: internal error, please report it:");
    trace.toString().lines().map(PrintableText::of).forEach(terminal.err()::println);
    return ExitCode.INTERNAL_ERROR;
  }

  /// Answers `--version`.
  static final class RunningVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"plimsoll " + Version.current()};
    }
  }
}
