package dev.plimsoll.config;

import dev.plimsoll.rule.Severity;
import java.util.Locale;

/// From which severity on a finding fails the check.
public enum FailOn {
  ERROR,
  WARNING,
  INFO,
  NEVER;

  /// The name as it is written and printed.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a finding of this severity fails the check.
  public boolean isReachedBy(Severity severity) {
    return this != NEVER && severity.isAtLeast(Severity.valueOf(name()));
  }
}
