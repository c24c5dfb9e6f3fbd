package dev.plimsoll.engine;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.Level;
import dev.plimsoll.config.RuleNames;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.engine.suppression.CommentFormat;
import dev.plimsoll.engine.suppression.Suppressions;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.IgnoreComment;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.SuppressionRule;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How one file is checked: as what, with which rules, and what surrounds it.
///
/// @param all every rule there is
/// @param rules those of them that are not off for the file
/// @param today the day on which comments may expire
record FileCheck(
    FileKind kind,
    List<Rule> all,
    List<Rule> rules,
    Surroundings surroundings,
    Configuration configuration,
    Optional<LocalDate> today) {
  static FileCheck of(
      FileKind kind,
      List<Rule> all,
      Surroundings surroundings,
      Configuration configuration,
      Optional<LocalDate> today) {
    List<Rule> rules =
        all.stream()
            .filter(rule ->
                configuration.level(rule.info(), surroundings.path()).value() != Level.OFF)
            .toList();
    return new FileCheck(kind, all, rules, surroundings, configuration, today);
  }

  String path() {
    return surroundings.path();
  }

  Reading read(SourceText source) {
    return Reading.of(this, source);
  }

  /// What the rules find, suppressed or not.
  List<Finding> findings(FileModel model) {
    return rules.stream().flatMap(rule -> model.findings(rule, surroundings).stream()).toList();
  }

  /// What the rules about suppressions find.
  List<Finding> findings(SourceText source, Suppressions suppressions, List<Finding> found) {
    List<RuleInfo> ran =
        rules.stream().filter(rule -> !(rule instanceof SuppressionRule)).map(Rule::info).toList();
    RuleNames names = RuleNames.of(all.stream().map(Rule::info).toList());
    List<SuppressionRule> about =
        rules.stream()
            .filter(SuppressionRule.class::isInstance)
            .map(SuppressionRule.class::cast)
            .toList();
    List<IgnoreComment.Account> accounts =
        about.isEmpty() ? List.of() : suppressions.accounts(found, ran, names);
    return about.stream().flatMap(rule -> rule.check(source, accounts).stream()).toList();
  }

  Suppressions suppressions(FileModel model, SourceText source) {
    Optional<Dockerfile> dockerfile =
        model instanceof FileModel.OfDockerfile(Dockerfile file)
            ? Optional.of(file)
            : Optional.empty();
    return Suppressions.of(
        format(), source, dockerfile, configuration.ignores(), path(), today);
  }

  private CommentFormat format() {
    return switch (kind) {
      case DOCKERFILE -> CommentFormat.DOCKERFILE;
      case COMPOSE, MANIFEST -> CommentFormat.YAML;
      case TASK_DEFINITION -> CommentFormat.JSON;
      case TERRAFORM -> CommentFormat.HCL;
    };
  }

  /// How much the findings of one of [#rules] weigh.
  Severity severity(RuleInfo rule) {
    return configuration.level(rule, path()).value().severity().orElse(rule.severity());
  }
}
