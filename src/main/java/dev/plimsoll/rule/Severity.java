package dev.plimsoll.rule;

import java.util.Locale;

/// How much a finding weighs, lightest first.
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /// The name as it is printed and configured: `info`, `warning`, `error`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isAtLeast(Severity other) {
    return compareTo(other) >= 0;
  }
}
