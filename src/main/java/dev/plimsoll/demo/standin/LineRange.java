package dev.plimsoll.demo.standin;

import java.util.Optional;
import java.util.OptionalInt;

/// Lines `first` to `last` of a file, counted from 1, both included.
public record LineRange(int first, int last) {
  public boolean isOneLine() {
    return first == last;
  }

  public boolean overlaps(LineRange other) {
    return first <= other.last && other.first <= last;
  }

  /// Where the same lines stand in a later version; empty unless all of them are still there, side
  /// by side.
  Optional<LineRange> in(LineMap map) {
    OptionalInt start = map.now(first);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    for (int line = first; line <= last; line++) {
      OptionalInt now = map.now(line);
      if (now.isEmpty() || now.getAsInt() != start.getAsInt() + line - first) {
        return Optional.empty();
      }
    }
    return Optional.of(new LineRange(start.getAsInt(), start.getAsInt() + last - first));
  }
}
