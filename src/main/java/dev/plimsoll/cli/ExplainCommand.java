package dev.plimsoll.cli;

import dev.plimsoll.report.PrintableText;
import dev.plimsoll.report.RulePage;
import dev.plimsoll.rules.Catalog;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll explain`.
@Command(
    name = "explain",
    description = "Explain a rule: what it finds, why it matters, when to keep the code as it is.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "RULE",
      description = "A rule's identifier, such as add-instead-of-copy.")
  private String rule = "";

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<String> page = RulePage.markdown(rule);
    if (page.isEmpty()) {
      terminal
          .err()
          .println("plimsoll: no rule \"" + PrintableText.of(rule) + "\"; there are " + all());
      return ExitCode.ERROR;
    }
    terminal.out().print(page.get());
    return ExitCode.CLEAN;
  }

  private static String all() {
    return Catalog.all().stream().map(each -> each.info().id()).collect(Collectors.joining(", "));
  }
}
