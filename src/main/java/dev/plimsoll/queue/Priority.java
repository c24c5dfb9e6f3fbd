package dev.plimsoll.queue;

/// What goes first when there is more work than workers.
public enum Priority {
  /// Somebody waits for it.
  INTERACTIVE(0),
  /// Nobody would notice if it came an hour later.
  BACKGROUND(1);

  private final int rank;

  Priority(int rank) {
    this.rank = rank;
  }

  /// As it is stored; the least goes first.
  int rank() {
    return rank;
  }

  static Priority ofRank(int rank) {
    return rank == INTERACTIVE.rank ? INTERACTIVE : BACKGROUND;
  }
}
