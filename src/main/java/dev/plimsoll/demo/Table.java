package dev.plimsoll.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Shows the rows of a Markdown table in columns. The last column takes what width is left, on as
/// many lines as it needs; the addresses behind links are left out.
final class Table {
  private static final Pattern BETWEEN_CELLS = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern RULE = Pattern.compile("[\\s|:-]+");
  private static final int NARROWEST_LAST_COLUMN = 20;

  private final Inline inline;
  private final List<List<String>> rows = new ArrayList<>();

  Table(Palette palette) {
    this.inline = new Inline(palette, false);
  }

  void add(String row) {
    if (RULE.matcher(row).matches()) {
      return;
    }
    String inner = row.strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
    rows.add(BETWEEN_CELLS.splitAsStream(inner).map(cell -> inline.show(cell.strip())).toList());
  }

  List<String> show(int width) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < columns - 1; column++) {
      widths.add(widest(column));
    }
    int taken = widths.stream().mapToInt(one -> one + 2).sum();
    int left = Math.max(NARROWEST_LAST_COLUMN, width - taken);
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> addRow(row, widths, left, lines));
    return lines;
  }

  private int widest(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> Palette.width(row.get(column)))
        .max()
        .orElse(0);
  }

  private static void addRow(List<String> row, List<Integer> widths, int left, List<String> lines) {
    StringBuilder start = new StringBuilder();
    for (int column = 0; column < widths.size(); column++) {
      String cell = column < row.size() ? row.get(column) : "";
      start.append(cell).append(" ".repeat(widths.get(column) + 2 - Palette.width(cell)));
    }
    String last = row.size() > widths.size() ? row.getLast() : "";
    List<String> parts = Markdown.wrapped(last, left);
    lines.add(start + parts.getFirst());
    String indent = " ".repeat(Palette.width(start.toString()));
    parts.stream().skip(1).forEach(part -> lines.add(indent + part));
  }
}
