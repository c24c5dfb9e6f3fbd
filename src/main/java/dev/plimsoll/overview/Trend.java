package dev.plimsoll.overview;

import java.util.List;

/// The findings of one practice, day by day.
///
/// @param counts the oldest first; the last one is of today
public record Trend(String practice, List<Integer> counts) {
  public Trend {
    counts = List.copyOf(counts);
  }

  public int now() {
    return counts.getLast();
  }

  /// How many more there are than at the beginning.
  public int change() {
    return counts.getLast() - counts.getFirst();
  }
}
