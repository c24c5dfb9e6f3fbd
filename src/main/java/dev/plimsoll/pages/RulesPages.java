package dev.plimsoll.pages;

import dev.plimsoll.rule.RuleInfo;
import java.util.List;
import java.util.Map;

/// The pages about rules.
public final class RulesPages {
  private RulesPages() {}

  /// The list of all rules, as a whole document.
  public static String index(List<RuleInfo> rules) {
    return Templates.fill("rules.jte", Map.of("rules", rules));
  }

  /// The page of one rule, as a whole document.
  ///
  /// @param body its Markdown as HTML of our own making
  public static String rule(String id, String body) {
    return Templates.fill("rule.jte", Map.of("id", id, "body", body));
  }
}
