package dev.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.dockerfile.DockerfileParser;
import dev.plimsoll.report.ParseJson;
import dev.plimsoll.report.PrintableText;
import dev.plimsoll.text.SourceText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll parse FILE…`: what the parser reads in Dockerfiles, one JSON object a line.
@Command(
    name = "parse",
    description = "Print what is read in Dockerfiles, one JSON object a line.",
    mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A Dockerfile, or - for standard input.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--spans", description = "Add byte offsets and columns.")
  private boolean spans;

  @Option(names = "--shell", description = "Add the commands inside instructions.")
  private boolean shell;

  ParseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Writer out = new BufferedWriter(new OutputStreamWriter(terminal.out(), UTF_8));
    ParseJson json = new ParseJson(spans, shell);
    int exitCode = ExitCode.CLEAN;
    for (String file : files) {
      try {
        json.write(file, DockerfileParser.parse(SourceText.of(read(file))), out);
        out.flush();
      } catch (IOException unreadable) {
        terminal
            .err()
            .println(
                PrintableText.of(
                    "plimsoll: " + file + ": cannot be read: " + unreadable.getMessage()));
        exitCode = ExitCode.ERROR;
      }
    }
    return exitCode;
  }

  private byte[] read(String file) throws IOException {
    return file.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
  }
}
