package dev.plimsoll.rule;

import java.util.Locale;

/// What a fix may be used for.
public enum Applicability {
  /// The built image means the same; applied without asking.
  SAFE,
  /// The file stays valid, behaviour may change on purpose; applied on request only.
  UNSAFE,
  /// May be wrong or needs a choice; shown as a diff, never as a change to commit.
  DISPLAY;

  /// The name as it is printed: `safe`, `unsafe`, `display`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
