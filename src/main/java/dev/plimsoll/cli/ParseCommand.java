package dev.plimsoll.cli;

import dev.plimsoll.dockerfile.DockerfileParser;
import dev.plimsoll.report.ParseJson;
import dev.plimsoll.text.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plimsoll parse FILE…`: what the parser reads in Dockerfiles, one JSON object a line.
@Command(
    name = "parse",
    description = "Print what is read in Dockerfiles, one JSON object a line.",
    mixinStandardHelpOptions = true)
public final class ParseCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A Dockerfile, or - for standard input.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--spans", description = "Add byte offsets and columns.")
  private boolean spans;

  @Option(names = "--shell", description = "Add the commands inside instructions.")
  private boolean shell;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ParseJson json = new ParseJson(spans, shell);
    int failures = 0;
    for (String file : files) {
      try {
        SourceText source = SourceText.of(read(file));
        json.write(file, DockerfileParser.parse(source), out);
      } catch (IOException e) {
        spec.commandLine().getErr().println(file + ": cannot be read: " + e.getMessage());
        failures++;
      }
    }
    out.flush();
    return failures == 0 ? 0 : 1;
  }

  private static byte[] read(String file) throws IOException {
    return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
  }
}
