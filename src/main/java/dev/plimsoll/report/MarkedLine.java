package dev.plimsoll.report;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;

/// A line of a file as a terminal shows it, with the columns that a span takes on it.
///
/// Tabs are blanks, what cannot be printed is spelled out, and a long line is cut around the span,
/// so the work and the result stay small however long the line is.
///
/// @param from the first marked column, from 0
/// @param width how many columns are marked; none on a blank line in the midst of a span
record MarkedLine(String text, int from, int width) {
  private static final int MAX_COLUMNS = 110;
  private static final int COLUMNS_BEFORE = 40;
  private static final String CUT = "…";

  /// @param marked touches the line
  static MarkedLine of(SourceText source, int number, Span marked) {
    Span line = visible(source, number);
    boolean goesOn = source.lineAt(marked.start()) < number;
    int start =
        goesOn ? indent(source, line) : Math.clamp(marked.start(), line.start(), line.end());
    int end = Math.clamp(marked.end(), start, line.end());
    int left = boundary(source, Math.max(line.start(), start - COLUMNS_BEFORE), start);
    int right = boundary(source, Math.min(line.end(), start + 4 * MAX_COLUMNS), line.end());
    Columns columns = new Columns();
    if (left > line.start()) {
      columns.add(CUT);
    }
    columns.add(source.slice(new Span(left, start)));
    int from = columns.width();
    columns.add(source.slice(new Span(start, Math.min(end, right))));
    int width = columns.width() - from;
    columns.add(source.slice(new Span(Math.min(end, right), right)));
    boolean whole = columns.isWithin(MAX_COLUMNS) && right == line.end();
    String text = whole ? columns.text() : columns.first(MAX_COLUMNS) + CUT;
    int least = goesOn ? 0 : 1;
    return new MarkedLine(text, from, Math.clamp(width, least, MAX_COLUMNS + 1 - from));
  }

  /// Where the text of a line begins.
  private static int indent(SourceText source, Span line) {
    int place = line.start();
    while (place < line.end() && (source.byteAt(place) == ' ' || source.byteAt(place) == '\t')) {
      place++;
    }
    return place;
  }

  private static Span visible(SourceText source, int number) {
    Span line = source.line(number);
    boolean mark = number == 1 && source.hasByteOrderMark();
    return mark ? new Span(line.start() + 3, line.end()) : line;
  }

  /// The first place at or behind `offset` where a character begins.
  private static int boundary(SourceText source, int offset, int limit) {
    int place = offset;
    while (place < limit && (source.byteAt(place) & 0xC0) == 0x80) {
      place++;
    }
    return place;
  }
}
