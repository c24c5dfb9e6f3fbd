package dev.plimsoll.cli;

import dev.plimsoll.engine.Fixer;
import dev.plimsoll.engine.Fixer.FixedFile;
import dev.plimsoll.report.PrintableText;
import dev.plimsoll.report.Tally;
import dev.plimsoll.report.UnifiedDiff;
import dev.plimsoll.rule.Applicability;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll fix`.
@Command(
    name = "fix",
    description = {
      "Apply fixes; files are replaced whole or not at all.",
      "Standard input is fixed onto standard output."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, also where there was nothing to do",
      "2:a mistake on the command line or in the configuration, or a file that cannot be read or written"
    })
final class FixCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final List<String> errors = new ArrayList<>();

  @Mixin private InputPaths input = new InputPaths();

  @Option(
      names = "--unsafe",
      description = "Also apply fixes that may change behaviour on purpose.")
  private boolean unsafe;

  @Option(names = "--diff", description = "Show the changes and write nothing.")
  private boolean diff;

  @Mixin private RuleChoice rules = new RuleChoice();
  @Mixin private ColourOption colour = new ColourOption();

  FixCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<String> mistake = input.mistake().or(rules::mistake);
    if (mistake.isPresent()) {
      terminal.err().println("plimsoll: " + PrintableText.of(mistake.get()));
      return ExitCode.ERROR;
    }
    SourceInput sources = input.read(terminal);
    errors.addAll(sources.errors());
    int applied = 0;
    int files = 0;
    boolean summarise = !diff;
    for (SourceInput.Source source : sources.sources()) {
      FixedFile fixed = fix(source);
      applied += fixed.applied().size();
      files += fixed.applied().isEmpty() ? 0 : 1;
      summarise &= source.file().isPresent();
      deliver(source, fixed);
    }
    if (summarise) {
      terminal.out().println(summary(applied, files));
    }
    terminal.out().flush();
    errors.forEach(error -> terminal.err().println("plimsoll: " + PrintableText.of(error)));
    return errors.isEmpty() ? ExitCode.CLEAN : ExitCode.ERROR;
  }

  private FixedFile fix(SourceInput.Source source) {
    Set<Applicability> allowed =
        unsafe
            ? EnumSet.of(Applicability.SAFE, Applicability.UNSAFE)
            : EnumSet.of(Applicability.SAFE);
    return new Fixer(FileCheck.linter(source.checkout()), rules.wanted())
        .fix(source.path(), source.kind(), source.text(), allowed, source.repository());
  }

  private void deliver(SourceInput.Source source, FixedFile fixed) {
    if (diff) {
      terminal
          .out()
          .print(
              new UnifiedDiff(colour.on(terminal))
                  .render(source.shown(), source.text(), fixed.source()));
    } else if (source.file().isEmpty()) {
      terminal.out().writeBytes(fixed.source().toBytes());
    } else if (!fixed.applied().isEmpty()) {
      replace(source, fixed);
    }
  }

  private void replace(SourceInput.Source source, FixedFile fixed) {
    try {
      FileReplacement.write(source.file().orElseThrow(), fixed.source().toBytes());
      fixed
          .applied()
          .forEach(each ->
              terminal
                  .out()
                  .println(
                      "%s: %s: %s"
                          .formatted(
                              PrintableText.of(source.shown()),
                              each.rule().id(),
                              PrintableText.of(each.fix().orElseThrow().title()))));
    } catch (IOException unwritable) {
      errors.add(source.shown() + ": cannot be written: " + unwritable.getMessage());
    }
  }

  private static String summary(int applied, int files) {
    return applied == 0
        ? "Nothing to fix."
        : "Applied "
            + (applied == 1 ? "1 fix" : applied + " fixes")
            + " to "
            + Tally.counted(files, "file")
            + ".";
  }
}
