package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.List;

/// Text laid out on the columns of a terminal.
final class Columns {
  private static final int TAB = 4;

  private final StringBuilder text = new StringBuilder();
  private final List<Cell> cells = new ArrayList<>();
  private int width;

  /// Where in the text a character begins, and at which column.
  private record Cell(int index, int column) {}

  void add(String more) {
    more.codePoints().forEach(this::add);
  }

  private void add(int character) {
    cells.add(new Cell(text.length(), width));
    if (character == '\t') {
      int blanks = TAB - width % TAB;
      text.repeat(' ', blanks);
      width += blanks;
      return;
    }
    String printed = PrintableText.of(Character.toString(character));
    text.append(printed);
    width += printed.codePoints().map(DisplayWidth::of).sum();
  }

  int width() {
    return width;
  }

  String text() {
    return text.toString();
  }

  boolean isWithin(int columns) {
    return width <= columns;
  }

  /// The characters that fit whole into so many columns.
  String first(int columns) {
    if (isWithin(columns)) {
      return text();
    }
    int end = 0;
    for (Cell cell : cells) {
      if (cell.column() > columns) {
        break;
      }
      end = cell.index();
    }
    return text.substring(0, end);
  }
}
