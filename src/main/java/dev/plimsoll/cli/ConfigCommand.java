package dev.plimsoll.cli;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.Holding;
import dev.plimsoll.report.PrintableText;
import dev.plimsoll.rules.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll config`.
@Command(
    name = "config",
    description = "Print what the configuration says of a path, and where each value comes from.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the configuration is sound", "2:a mistake in it, or on the command line"})
final class ConfigCommand implements Callable<Integer> {
  private static final String SCHEMA = "/plimsoll.schema.json";

  enum Format {
    text,
    json
  }

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "A file of the repository; it need not exist (default: the current folder).")
  private Path path = Path.of(".");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(
      names = "--schema",
      description = "Print the JSON Schema of configuration files, and nothing else.")
  private boolean schema;

  ConfigCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (schema) {
      terminal.out().print(schemaText());
      terminal.out().flush();
      return ExitCode.CLEAN;
    }
    LocalConfiguration local = LocalConfiguration.around(path);
    Configuration configuration = local.configuration();
    String file = local.relative(path);
    List<Holding> holdings = Holding.all(configuration, Catalog.infos(), file);
    terminal
        .out()
        .print(
            format == Format.json
                ? ConfigurationJson.of(local, file, holdings)
                : text(local, file, holdings));
    terminal.out().flush();
    configuration
        .problems()
        .forEach(problem ->
            terminal.err().println("plimsoll: " + PrintableText.of(problem.toString())));
    return configuration.isBroken() ? ExitCode.ERROR : ExitCode.CLEAN;
  }

  static String schemaText() throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(ConfigCommand.class.getResourceAsStream(SCHEMA), SCHEMA)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(LocalConfiguration local, String file, List<Holding> holdings) {
    int keys = holdings.stream().mapToInt(each -> each.key().length()).max().orElse(0);
    int values = holdings.stream().mapToInt(each -> each.value().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    Optional.of(file)
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> out.append("path: ").append(PrintableText.of(name)).append('\n'));
    out.append("configuration: ")
        .append(local.files().isEmpty() ? "none" : local.files().getFirst())
        .append("\n\n");
    for (Holding each : holdings) {
      out.append(padded(each.key(), keys))
          .append("  ")
          .append(padded(each.value(), values))
          .append("  ")
          .append(PrintableText.of(each.origin().label()))
          .append('\n');
    }
    return out.toString();
  }

  private static String padded(String text, int width) {
    return PrintableText.of(text) + " ".repeat(Math.max(0, width - text.length()));
  }
}
