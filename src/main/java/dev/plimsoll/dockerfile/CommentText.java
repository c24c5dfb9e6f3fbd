package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;

/// Reads a comment line. BuildKit drops the line's first byte and trims the rest, so that the `#`
/// of an indented comment stays in its text.
final class CommentText {
  private CommentText() {}

  /// The comment on the cursor's line, its `#` at `first`.
  static Comment read(LineCursor cursor, int first) {
    SplicedText file = cursor.source().whole();
    int end = cursor.textEnd();
    int from = WhiteSpace.skip(file, cursor.start() + 1, end);
    String text = file.slice(from, WhiteSpace.trimEnd(file, from, end));
    return new Comment(text, new Span(first, end), cursor.number());
  }
}
