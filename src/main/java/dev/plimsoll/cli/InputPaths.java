package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a command is to read, as its command line says.
final class InputPaths {
  @Parameters(
      paramLabel = "PATH",
      defaultValue = ".",
      description =
          "Files, folders to search, or - for standard input (default: the current folder).")
  private List<Path> paths = List.of();

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "What standard input is taken for (default: a Dockerfile that stands alone).")
  private Optional<String> stdinFilename = Optional.empty();

  @Mixin private ConfigurationChoice configuration = new ConfigurationChoice();

  boolean includeStandardInput() {
    return paths.contains(SourceInput.STANDARD_INPUT);
  }

  /// Why nothing can be read with these options, if so.
  Optional<String> mistake() {
    return Optional.ofNullable(configuration.file())
        .filter(file -> configuration.isUnreadable())
        .map(file -> file + ": no such configuration, or it cannot be read");
  }

  SourceInput read(Terminal terminal) {
    return SourceInput.read(paths, stdinFilename, new Checkouts(configuration), terminal);
  }
}
