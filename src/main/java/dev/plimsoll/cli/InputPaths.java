package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.List;
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
      defaultValue = "Dockerfile",
      description = "What standard input is taken for (default: ${DEFAULT-VALUE}).")
  private String stdinFilename = "Dockerfile";

  SourceInput read(Terminal terminal) {
    return SourceInput.read(paths, stdinFilename, terminal);
  }
}
