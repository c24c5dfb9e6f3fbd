package dev.plimsoll.cli;

import dev.plimsoll.config.RuleNames;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.rules.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// The rules that a command line wants to hear of.
final class RuleChoice {
  private static final RuleNames NAMES = RuleNames.of(Catalog.infos());

  @Option(
      names = "--rule",
      split = ",",
      paramLabel = "RULE",
      description = "Only this rule, or all rules of a practice; may be repeated.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "RULE",
      description = "Not this rule, or no rule of a practice; may be repeated.")
  private List<String> ignored = new ArrayList<>();

  /// What is wrong with a name, if something is.
  Optional<String> mistake() {
    return Stream.concat(only.stream(), ignored.stream())
        .flatMap(name -> NAMES.mistake(name).stream())
        .findFirst();
  }

  /// Whether a finding is wanted.
  Predicate<Diagnostic> wanted() {
    return found -> (only.isEmpty() || isNamed(found, only)) && !isNamed(found, ignored);
  }

  private static boolean isNamed(Diagnostic found, List<String> names) {
    return names.contains(found.rule().id()) || names.contains(found.rule().category().label());
  }
}
