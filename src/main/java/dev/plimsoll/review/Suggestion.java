package dev.plimsoll.review;

import dev.plimsoll.diff.FileDiff;
import dev.plimsoll.diff.LineRange;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A change that people commit by a click: the lines of one hunk that it stands on, and what
/// replaces them.
record Suggestion(LineRange lines, String block) {
  /// The edits as a suggestion, if all lines that they touch are shown in one hunk and a block of
  /// text can say what changes.
  static Optional<Suggestion> of(SourceText source, FileDiff diff, List<Edit> edits) {
    return Stream.concat(
            Stream.of(LineChange.of(source, edits)),
            LineChange.onLineBefore(source, edits).stream())
        .filter(change -> diff.shows(change.lines()) && change.canBeSaid())
        .findFirst()
        .map(change -> new Suggestion(change.lines(), change.block()));
  }

  boolean overlaps(Suggestion other) {
    return lines.overlaps(other.lines);
  }

  String markdown() {
    return Markdown.fenced("suggestion", block);
  }
}
