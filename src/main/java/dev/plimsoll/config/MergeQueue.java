package dev.plimsoll.config;

import java.util.Locale;

/// How a group of a merge queue is answered.
public enum MergeQueue {
  /// With what its pull requests had.
  TRUST,
  /// By checking the group anew.
  RECHECK;

  /// The name as it is written and printed.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
