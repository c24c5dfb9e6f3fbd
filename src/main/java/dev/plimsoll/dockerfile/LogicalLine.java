package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;

/// One instruction's line with its continuations joined.
///
/// ```
/// continues = escape [ \t]* end-of-line, the escape not behind another escape
/// skipped   = white-space* ("#" anything)? end-of-line, inside a continuation only
/// ```
///
/// The escape and the blanks behind it vanish, lines are joined with nothing between. Leading white
/// space of the first line vanishes too, that of the others stays. A continuation at the end of the
/// file ends the line there.
///
/// @param lastLine the last line taken, skipped ones included
/// @param emptyLines the blank lines inside, which BuildKit warns about
record LogicalLine(SplicedText text, int firstLine, int lastLine, List<Span> emptyLines) {

  /// Reads from `from` on the line the cursor stands on; the cursor is left on the last line taken.
  static LogicalLine read(LineCursor cursor, int from, byte escape) {
    int firstLine = cursor.number();
    int cut = continuation(cursor, from, escape);
    if (cut < 0) {
      SplicedText text = SplicedText.of(cursor.source(), new Span(from, cursor.textEnd()));
      return new LogicalLine(text, firstLine, firstLine, List.of());
    }
    List<Span> pieces = new ArrayList<>();
    List<Span> emptyLines = new ArrayList<>();
    pieces.add(new Span(from, cut));
    while (cut >= 0 && nextPart(cursor, emptyLines)) {
      cut = continuation(cursor, cursor.start(), escape);
      pieces.add(new Span(cursor.start(), cut < 0 ? cursor.textEnd() : cut));
    }
    SplicedText text = SplicedText.of(cursor.source(), pieces);
    return new LogicalLine(text, firstLine, cursor.number(), emptyLines);
  }

  /// Moves to the next line that is neither blank nor a comment.
  private static boolean nextPart(LineCursor cursor, List<Span> emptyLines) {
    while (cursor.next()) {
      int first = cursor.firstCharacter();
      if (first == cursor.textEnd()) {
        emptyLines.add(new Span(cursor.start(), cursor.textEnd()));
      } else if (cursor.byteAt(first) != '#') {
        return true;
      }
    }
    return false;
  }

  /// Where the escape stands that continues the line, or -1.
  private static int continuation(LineCursor cursor, int from, byte escape) {
    int at = cursor.textEnd() - 1;
    while (at >= from && (cursor.byteAt(at) == ' ' || cursor.byteAt(at) == '\t')) {
      at--;
    }
    if (at < from || cursor.byteAt(at) != escape) {
      return -1;
    }
    return at > from && cursor.byteAt(at - 1) == escape ? -1 : at;
  }
}
