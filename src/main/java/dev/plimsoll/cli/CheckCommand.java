package dev.plimsoll.cli;

import dev.plimsoll.checkout.GitException;
import dev.plimsoll.config.FailOn;
import dev.plimsoll.config.Scope;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.JsonReport;
import dev.plimsoll.report.PrintableText;
import dev.plimsoll.report.ReportedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll check`.
@Command(
    name = "check",
    description = "Check Dockerfiles, compose files, ECS task definitions and manifests.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no finding at or above the --fail-on severity",
      "1:findings",
      "2:a mistake on the command line or in the configuration, or an input that cannot be read"
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private InputPaths input = new InputPaths();

  @Option(
      names = "--diff",
      paramLabel = "BASE",
      description =
          "Check what changed since this branch left BASE, as a review would: files that differ,"
              + " and findings that are new.")
  private Optional<String> base = Optional.empty();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      converter = Labels.OfScope.class,
      completionCandidates = Labels.OfScope.class,
      description =
          "With --diff, which findings of changed files count: ${COMPLETION-CANDIDATES} (default:"
              + " the configuration's, or new).")
  private Optional<Scope> scope = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = Labels.OfFailOn.class,
      completionCandidates = Labels.OfFailOn.class,
      description =
          "Exit with 1 from this severity on: ${COMPLETION-CANDIDATES} (default: the"
              + " configuration's, or warning).")
  private Optional<FailOn> failOn = Optional.empty();

  @Mixin private RuleChoice rules = new RuleChoice();
  @Mixin private Outputs outputs = new Outputs();

  @Option(
      names = "--schema",
      description = "Print the JSON Schema of --format json, and nothing else.")
  private boolean schema;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (schema) {
      terminal.out().print(JsonReport.schema());
      return ExitCode.CLEAN;
    }
    Optional<String> mistake =
        Stream.of(input.mistake(), rules.mistake(), outputs.mistake(), diffMistake())
            .flatMap(Optional::stream)
            .findFirst();
    if (mistake.isPresent()) {
      complain(mistake.get());
      return ExitCode.ERROR;
    }
    SourceInput sources = input.read(terminal);
    try {
      return tell(sources, check(sources));
    } catch (GitException unanswered) {
      complain("--diff: " + unanswered.getMessage());
      return ExitCode.ERROR;
    }
  }

  private Optional<String> diffMistake() {
    if (base.isPresent() && input.includeStandardInput()) {
      return Optional.of("--diff compares files; it cannot be used with standard input");
    }
    return scope.isPresent() && base.isEmpty()
        ? Optional.of("--scope is for --diff")
        : Optional.empty();
  }

  private List<ReportedFile> check(SourceInput sources) throws GitException {
    FileCheck check = new FileCheck(rules.wanted(), failOn);
    return base.isPresent()
        ? new ChangeCheck(check, base.get(), scope).check(sources)
        : sources.sources().parallelStream().map(check::check).toList();
  }

  private int tell(SourceInput sources, List<ReportedFile> files) {
    List<ReportedFile> told = files.stream().filter(CheckCommand::hasSomethingToTell).toList();
    List<String> errors = new ArrayList<>(sources.errors());
    errors.addAll(outputs.write(new CheckReport(told, sources.errors()), terminal));
    errors.forEach(this::complain);
    tellExclusions(sources, files);
    if (!errors.isEmpty()) {
      return ExitCode.ERROR;
    }
    if (told.stream().anyMatch(ReportedFile::fails)) {
      return ExitCode.FINDINGS;
    }
    boolean broken = told.stream().anyMatch(file -> file.report().isBroken());
    return broken ? ExitCode.ERROR : ExitCode.CLEAN;
  }

  private static boolean hasSomethingToTell(ReportedFile file) {
    return file.report().recognised()
        || !file.report().problems().isEmpty()
        || !file.report().diagnostics().isEmpty();
  }

  /// Who names a file expects a word about it.
  private void tellExclusions(SourceInput sources, List<ReportedFile> files) {
    List<String> named =
        sources.sources().stream()
            .filter(SourceInput.Source::named)
            .map(SourceInput.Source::shown)
            .toList();
    for (ReportedFile file : files) {
      file.report()
          .exclusion()
          .filter(pattern -> named.contains(file.shown()))
          .ifPresent(pattern ->
              complain(
                  "%s is not checked, because of %s"
                      .formatted(file.shown(), pattern.origin().label())));
    }
  }

  private void complain(String sentence) {
    terminal.err().println("plimsoll: " + PrintableText.of(sentence));
  }
}
