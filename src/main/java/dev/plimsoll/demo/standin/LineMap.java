package dev.plimsoll.demo.standin;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.OptionalInt;

/// Where the lines of a text stand in a later version of it.
final class LineMap {
  private final List<AbstractDelta<String>> deltas;

  private LineMap(List<AbstractDelta<String>> deltas) {
    this.deltas = deltas;
  }

  static LineMap between(Blob before, Blob after) {
    return new LineMap(DiffUtils.diff(before.lines(), after.lines()).getDeltas());
  }

  /// The new number of a line, both from 1; empty if it was changed or taken away.
  OptionalInt now(int line) {
    int shift = 0;
    for (AbstractDelta<String> delta : deltas) {
      int start = delta.getSource().getPosition();
      int end = start + delta.getSource().size();
      if (line - 1 < start) {
        break;
      }
      if (line - 1 < end) {
        return OptionalInt.empty();
      }
      shift += delta.getTarget().size() - delta.getSource().size();
    }
    return OptionalInt.of(line + shift);
  }
}
