package dev.plimsoll.queue;

/// What goes first when there is more work than workers.
public enum Priority {
  /// Somebody waits for it.
  INTERACTIVE,
  /// Nobody would notice if it came an hour later.
  BACKGROUND
}
