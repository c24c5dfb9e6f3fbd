package dev.plimsoll.config;

import dev.plimsoll.rule.Severity;
import java.util.Locale;
import java.util.Optional;

/// How much a rule's findings weigh, or that the rule does not run.
public enum Level {
  OFF,
  INFO,
  WARNING,
  ERROR;

  public static Level of(Severity severity) {
    return valueOf(severity.name());
  }

  /// The name as it is written and printed.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Absent where the rule is off.
  public Optional<Severity> severity() {
    return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
  }
}
