package dev.plimsoll.diff;

import java.util.ArrayList;
import java.util.List;

/// One stretch of a diff: what a few neighbouring lines were and what they are now.
///
/// @param before the lines of the older version that it shows
/// @param after the lines of the newer version that it shows; they are consecutive
public record Hunk(LineRange before, LineRange after, List<HunkLine> lines) {
  public Hunk {
    lines = List.copyOf(lines);
  }

  /// The lines of the newer version, in their order from `after.first()` on.
  List<HunkLine> linesAfter() {
    return lines.stream().filter(HunkLine::isAfter).toList();
  }

  /// The numbers of the lines that the newer version has and the older had not.
  public List<Integer> addedLines() {
    List<Integer> added = new ArrayList<>();
    int number = after.first();
    for (HunkLine line : linesAfter()) {
      if (line.kind() == HunkLine.Kind.ADDED) {
        added.add(number);
      }
      number++;
    }
    return added;
  }
}
