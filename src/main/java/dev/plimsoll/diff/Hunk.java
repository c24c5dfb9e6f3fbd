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

  /// The lines of the newer version at which something changed: those that are new, and for what
  /// was only removed the line behind it, or before it at the end.
  List<Integer> changedPlaces() {
    List<Integer> places = new ArrayList<>();
    int number = after.first();
    for (HunkLine line : lines) {
      boolean shown = line.kind() == HunkLine.Kind.REMOVED && !after.isEmpty();
      if (shown || line.kind() == HunkLine.Kind.ADDED) {
        places.add(Math.min(number, after.last()));
      }
      number += line.isAfter() ? 1 : 0;
    }
    return places;
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
