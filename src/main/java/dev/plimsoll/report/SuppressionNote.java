package dev.plimsoll.report;

import dev.plimsoll.engine.Suppressed;

/// Who says that nobody wants to be told a finding, and why, in one line.
final class SuppressionNote {
  private SuppressionNote() {}

  /// A comment that holds its reason is not told twice.
  static String of(Suppressed suppressed) {
    return suppressed
        .reason()
        .filter(reason -> !suppressed.by().contains(reason))
        .map(reason -> suppressed.by() + ", reason: " + reason)
        .orElse(suppressed.by());
  }
}
