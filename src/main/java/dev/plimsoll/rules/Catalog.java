package dev.plimsoll.rules;

import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleInfo;
import java.util.List;

/// Every rule there is, sorted by identifier.
public final class Catalog {
  private static final List<Rule> RULES =
      List.of(
          new AddInsteadOfCopy(),
          new AptListsLeftInLayer(),
          new MissingUser(),
          new RootUser(),
          new UnusedSuppression(),
          new WritableRootInCompose(),
          new WritableRootInTaskDefinition());

  private Catalog() {}

  public static List<Rule> all() {
    return RULES;
  }

  /// What is known of each.
  public static List<RuleInfo> infos() {
    return RULES.stream().map(Rule::info).toList();
  }
}
