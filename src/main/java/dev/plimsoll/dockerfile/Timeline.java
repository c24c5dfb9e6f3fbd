package dev.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values that something takes along a stage, one behind the other.
final class Timeline<T> {
  private final List<Integer> positions = new ArrayList<>(2);
  private final List<T> values = new ArrayList<>(2);

  /// From behind the instruction at `position` on the value is this one.
  void set(int position, T value) {
    positions.add(position);
    values.add(value);
  }

  /// The value just before the instruction at `position`, if it was set by then.
  @Nullable T before(int position) {
    int found = Collections.binarySearch(positions, position);
    int index = found >= 0 ? found : -found - 1;
    while (index > 0 && positions.get(index - 1) >= position) {
      index--;
    }
    return index == 0 ? null : values.get(index - 1);
  }
}
