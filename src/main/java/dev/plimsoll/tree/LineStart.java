package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;

/// What stands on a line before a place in it.
final class LineStart {
  private LineStart() {}

  /// The text between the start of its line and `span`.
  static String before(SourceText source, Span span) {
    int lineStart = source.line(source.lineAt(span.start())).start();
    return source.slice(new Span(lineStart, span.start()));
  }
}
