package dev.plimsoll.engine;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.Level;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.SourceText;
import java.util.List;

/// How one file is checked: as what, with which rules, and what surrounds it.
///
/// @param rules those that are not off for the file
record FileCheck(
    FileKind kind, List<Rule> rules, Surroundings surroundings, Configuration configuration) {
  static FileCheck of(
      String path,
      FileKind kind,
      List<Rule> all,
      RepositoryView repository,
      Configuration configuration) {
    List<Rule> rules =
        all.stream()
            .filter(rule -> configuration.level(rule.info(), path).value() != Level.OFF)
            .toList();
    Surroundings surroundings =
        new Surroundings(path, repository, configuration.preferences(path));
    return new FileCheck(kind, rules, surroundings, configuration);
  }

  String path() {
    return surroundings.path();
  }

  Reading read(SourceText source) {
    return Reading.of(this, source);
  }

  /// How much the findings of one of [#rules] weigh.
  Severity severity(RuleInfo rule) {
    return configuration.level(rule, path()).value().severity().orElse(rule.severity());
  }
}
