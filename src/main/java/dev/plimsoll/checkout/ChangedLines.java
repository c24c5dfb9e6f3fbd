package dev.plimsoll.checkout;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.plimsoll.text.SourceText;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The lines of a file that a change adds or alters.
public final class ChangedLines {
  private ChangedLines() {}

  /// Tells of a line, from 1, whether it is one of them.
  ///
  /// @param before absent for a new file, of which every line is new
  public static IntPredicate between(Optional<SourceText> before, SourceText now) {
    if (before.isEmpty()) {
      return line -> true;
    }
    BitSet changed = new BitSet();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(lines(before.get()), lines(now)).getDeltas()) {
      int start = delta.getTarget().getPosition() + 1;
      changed.set(start, start + delta.getTarget().size());
    }
    return changed::get;
  }

  private static List<String> lines(SourceText text) {
    return IntStream.rangeClosed(1, text.lineCount())
        .mapToObj(number -> text.slice(text.line(number)))
        .toList();
  }
}
