package dev.plimsoll.rules;

import dev.plimsoll.rule.Rule;
import java.util.List;

/// Every rule there is, sorted by identifier.
public final class Catalog {
  private static final List<Rule> RULES =
      List.of(
          new AddInsteadOfCopy(),
          new AptListsLeftInLayer(),
          new MissingTmpInCompose(),
          new MissingTmpInKubernetes(),
          new MissingUser(),
          new RootUser(),
          new WritableRootInCompose(),
          new WritableRootInKubernetes(),
          new WritableRootInTaskDefinition());

  private Catalog() {}

  public static List<Rule> all() {
    return RULES;
  }
}
