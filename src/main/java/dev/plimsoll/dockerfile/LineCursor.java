package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;

/// Walks over the physical lines of a file.
///
/// A line ends at `\n`; for reading, every `\r` and `\n` at its end is dropped (`trimNewline`). A
/// byte order mark is dropped from the first line. BuildKit's scanner refuses a line of more than
/// 65,535 bytes; here it is reported and read.
final class LineCursor {
  private static final int LONGEST_LINE = 65_535;

  private final SourceText source;
  private final SplicedText text;
  private final Problems problems;
  private int number;
  private int highestNumber;
  private int start;
  private int textEnd;
  private int end;

  LineCursor(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.whole();
    this.problems = problems;
  }

  /// Moves to the next line, if there is one.
  boolean next() {
    if (end == source.length()) {
      return false;
    }
    number++;
    int lineStart = end;
    end = source.lineStart(number + 1);
    start = number == 1 && source.hasByteOrderMark() ? lineStart + 3 : lineStart;
    textEnd = endOfText();
    if (number > highestNumber) {
      highestNumber = number;
      checkLength(lineStart);
    }
    return true;
  }

  private void checkLength(int lineStart) {
    int bytes = end - lineStart - (text.byteAt(end - 1) == '\n' ? 1 : 0);
    if (bytes > LONGEST_LINE) {
      problems.fatal(
          new Span(lineStart, textEnd),
          "The line has " + bytes + " bytes; the builder reads lines of at most 65,535.");
    }
  }

  private int endOfText() {
    int at = end;
    while (at > start && (text.byteAt(at - 1) == '\n' || text.byteAt(at - 1) == '\r')) {
      at--;
    }
    return at;
  }

  SourceText source() {
    return source;
  }

  /// The number of the line, from 1.
  int number() {
    return number;
  }

  /// Where the line begins, behind a byte order mark.
  int start() {
    return start;
  }

  /// Where the line's text ends and its line end begins.
  int textEnd() {
    return textEnd;
  }

  /// Where the next line begins.
  int end() {
    return end;
  }

  /// The first offset that is no white space, or the end of the text.
  int firstCharacter() {
    if (start < textEnd && text.byteAt(start) > ' ') {
      return start;
    }
    return WhiteSpace.skip(text, start, textEnd);
  }

  byte byteAt(int offset) {
    return text.byteAt(offset);
  }

  /// Goes to the line of this number.
  void returnTo(int line) {
    number = line;
    end = source.lineStart(line + 1);
    start = line == 1 && source.hasByteOrderMark() ? 3 : source.lineStart(line);
    textEnd = endOfText();
  }
}
