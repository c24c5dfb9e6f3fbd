package dev.plimsoll.config;

import java.util.Locale;

/// Which findings count.
public enum Scope {
  /// Those that the version before does not have.
  NEW,
  /// Those, and older ones that stand on a line that the change adds or alters.
  CHANGED,
  /// All there are in a file that is checked.
  ALL;

  /// The name as it is written and printed.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
