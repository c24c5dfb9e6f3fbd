package dev.plimsoll.cli;

import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.report.JsonReport;
import dev.plimsoll.report.PrintableText;
import dev.plimsoll.report.TextReport;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll check`.
@Command(
    name = "check",
    description = "Check Dockerfiles, compose files and ECS task definitions.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no finding at or above the --fail-on severity",
      "1:findings",
      "2:a mistake on the command line, or an input that cannot be read"
    })
final class CheckCommand implements Callable<Integer> {
  enum Format {
    text,
    json
  }

  enum FailOn {
    info(Severity.INFO),
    warning(Severity.WARNING),
    error(Severity.ERROR);

    private final Severity severity;

    FailOn(Severity severity) {
      this.severity = severity;
    }
  }

  private final Terminal terminal;

  @Mixin private InputPaths input = new InputPaths();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "warning",
      description =
          "Exit with 1 from this severity on: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private FailOn failOn = FailOn.warning;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SourceInput sources = input.read(terminal);
    Linter linter = Linter.withAllRules();
    List<FileReport> reports =
        sources.sources().stream()
            .map(source ->
                linter.check(
                    source.shown(), source.kind(), source.text(), RepositoryView.unknown()))
            .toList();
    terminal.out().print(render(reports));
    terminal.out().flush();
    sources
        .errors()
        .forEach(error -> terminal.err().println("plimsoll: " + PrintableText.of(error)));
    return exitCode(sources, reports);
  }

  private String render(List<FileReport> reports) {
    return switch (format) {
      case text -> new TextReport(terminal.colour()).render(reports);
      case json -> new JsonReport().render(reports);
    };
  }

  private int exitCode(SourceInput sources, List<FileReport> reports) {
    if (!sources.errors().isEmpty()) {
      return ExitCode.ERROR;
    }
    boolean failed =
        reports.stream()
            .flatMap(report -> report.diagnostics().stream())
            .anyMatch(found -> found.severity().isAtLeast(failOn.severity));
    if (failed) {
      return ExitCode.FINDINGS;
    }
    return reports.stream().anyMatch(FileReport::isBroken) ? ExitCode.ERROR : ExitCode.CLEAN;
  }
}
