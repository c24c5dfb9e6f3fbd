package dev.plimsoll.rules;

import dev.plimsoll.rule.Rule;
import java.util.List;
import java.util.Optional;

/// Every rule there is, sorted by identifier.
public final class Catalog {
  private static final List<Rule> RULES =
      List.of(
          new AddInsteadOfCopy(),
          new AptListsLeftInLayer(),
          new MissingUser(),
          new RootUser(),
          new WritableRootInCompose());

  private Catalog() {}

  public static List<Rule> all() {
    return RULES;
  }

  public static Optional<Rule> find(String id) {
    return RULES.stream().filter(rule -> rule.info().id().equals(id)).findFirst();
  }
}
