package dev.plimsoll.pages;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Numbers as a line in a small picture, the oldest first.
///
/// @param line the points of the line
/// @param area the same, closed along the bottom
public record Sparkline(String line, String area) {
  public static final int WIDTH = 240;
  public static final int HEIGHT = 48;
  private static final int MARGIN = 3;

  /// The bottom is zero, so that a small change looks small.
  public static Sparkline of(List<Integer> counts) {
    int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
    StringJoiner points = new StringJoiner(" ");
    for (int i = 0; i < counts.size(); i++) {
      double x = counts.size() == 1 ? WIDTH : (double) i * WIDTH / (counts.size() - 1);
      double y = HEIGHT - MARGIN - (double) counts.get(i) / most * (HEIGHT - 2 * MARGIN);
      points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
    }
    return new Sparkline(
        points.toString(), "0," + HEIGHT + " " + points + " " + WIDTH + "," + HEIGHT);
  }
}
