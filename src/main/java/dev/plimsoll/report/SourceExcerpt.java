package dev.plimsoll.report;

import dev.plimsoll.rule.Severity;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The lines that a finding is about, with their numbers and a mark under what is meant.
public final class SourceExcerpt {
  /// Of a longer span the first lines and the last are shown.
  private static final int MAX_LINES = 5;

  private final Colour colour;

  public SourceExcerpt(Colour colour) {
    this.colour = colour;
  }

  /// The excerpt as lines that end with `\n`.
  public String render(SourceText source, Span span, Severity severity) {
    int first = source.lineAt(span.start());
    int last = Math.max(first, source.lineAt(Math.max(span.start(), span.end() - 1)));
    int margin = margin(source, span);
    StringBuilder out = new StringBuilder(bar(margin, "")).append('\n');
    int previous = first - 1;
    for (int number : shown(first, last)) {
      if (number > previous + 1) {
        out.append(colour.blue(" ".repeat(Math.max(0, margin - 3)) + "...")).append('\n');
      }
      line(out, MarkedLine.of(source, number, span), margin, number, severity);
      previous = number;
    }
    return out.toString();
  }

  /// The columns that the line numbers of a span take.
  static int margin(SourceText source, Span span) {
    return Integer.toString(source.lineAt(Math.max(span.start(), span.end() - 1))).length();
  }

  private static List<Integer> shown(int first, int last) {
    List<Integer> numbers = new ArrayList<>();
    int head = last - first < MAX_LINES ? last : first + MAX_LINES - 2;
    for (int number = first; number <= head; number++) {
      numbers.add(number);
    }
    if (head < last) {
      numbers.add(last);
    }
    return numbers;
  }

  private void line(StringBuilder out, MarkedLine line, int margin, int number, Severity severity) {
    out.append(bar(margin, Integer.toString(number)));
    if (!line.text().isEmpty()) {
      out.append(' ').append(line.text());
    }
    out.append('\n');
    if (line.width() > 0) {
      out.append(bar(margin, ""))
          .append(' ')
          .append(" ".repeat(line.from()))
          .append(colour.of(severity, "^".repeat(line.width())))
          .append('\n');
    }
  }

  private String bar(int margin, String number) {
    return colour.blue(" ".repeat(margin - number.length()) + number + " |");
  }
}
