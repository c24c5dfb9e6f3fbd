package dev.plimsoll.tree;

import dev.plimsoll.text.LineEnding;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.Optional;

/// How lines begin and end around a place. Only the bytes next to it are looked at: asking at every
/// place of a long line, or of a long file, stays cheap.
final class LineEdge {
  private LineEdge() {}

  /// The blanks before `offset`, if nothing else stands before it on its line.
  static Optional<String> indent(SourceText source, int offset) {
    int start = offset;
    while (start > 0 && isBlank(source.byteAt(start - 1))) {
      start--;
    }
    boolean first = start == 0 || source.byteAt(start - 1) == '\n';
    return first ? Optional.of(source.slice(new Span(start, offset))) : Optional.empty();
  }

  /// Blanks as wide as what stands before `offset`, if that is blanks and the dash of a list.
  static Optional<String> indentBehindDash(SourceText source, int offset) {
    int dash = offset;
    while (dash > 0 && source.byteAt(dash - 1) == ' ') {
      dash--;
    }
    if (dash == 0 || dash == offset || source.byteAt(dash - 1) != '-') {
      return Optional.empty();
    }
    int width = offset - dash + 1;
    return indent(source, dash - 1).map(before -> before + " ".repeat(width));
  }

  /// How the line with this number ends, or the one before it where this is the last and has no
  /// end.
  static LineEnding ending(SourceText source, int line) {
    int end = source.line(line).end();
    if (end == source.length()) {
      return line == 1 ? LineEnding.LF : ending(source, line - 1);
    }
    return source.byteAt(end) == '\r' ? LineEnding.CRLF : LineEnding.LF;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
