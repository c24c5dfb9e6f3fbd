package dev.plimsoll.doctor;

import java.util.Locale;

/// How something that was looked at is.
public enum Health {
  OK,
  /// It works, but not as well as it could, or not for long.
  WARNING,
  /// Reviews will not happen.
  FAILED,
  /// Something else has to work first.
  SKIPPED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
