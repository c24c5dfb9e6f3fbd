package dev.plimsoll.engine;

import dev.plimsoll.rule.RuleInfo;

/// Is told of fixes that did not stand their proof.
@FunctionalInterface
public interface FixListener {
  /// Listens to nothing.
  FixListener NONE = rule -> {};

  /// A finding goes out without its fix.
  void withheld(RuleInfo rule);
}
