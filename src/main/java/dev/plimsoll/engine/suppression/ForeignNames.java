package dev.plimsoll.engine.suppression;

import dev.plimsoll.rule.RuleInfo;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Which rules are meant by the names that other tools have for the same checks.
final class ForeignNames {
  /// Checks of hadolint, which tally has as well.
  static final Predicate<String> HADOLINT = Pattern.compile("DL\\d+").asMatchPredicate();

  /// `DS-0002`, with the prefix `AVD-` or in the short form `DS002` of former times.
  static final Predicate<String> TRIVY =
      Pattern.compile("(AVD-)?(?!DL)[A-Z]{2,5}-?\\d{3,4}").asMatchPredicate();

  /// Query identifiers of KICS.
  static final Predicate<String> KICS =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();

  private ForeignNames() {}

  static Predicate<RuleInfo> of(Collection<String> names) {
    return rule ->
        rule.aliases().stream().anyMatch(alias -> names.stream().anyMatch(alias::equalsIgnoreCase));
  }

  /// Every check of a tool.
  static Predicate<RuleInfo> all(Predicate<String> tool) {
    return rule -> rule.aliases().stream().anyMatch(tool);
  }

  /// Checks of a tool by a pattern with `*`.
  static Predicate<RuleInfo> like(String pattern, Predicate<String> tool) {
    StringBuilder regex = new StringBuilder();
    for (String part : pattern.split("\\*+", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(part.isEmpty() ? "(?:)" : Pattern.quote(part));
    }
    Predicate<String> fits =
        Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE).asMatchPredicate();
    return rule -> rule.aliases().stream().filter(tool).anyMatch(fits);
  }
}
