package dev.plimsoll.report;

import java.util.Locale;

/// Makes text from files harmless for a terminal or a log line.
public final class PrintableText {
  private PrintableText() {}

  /// The text with control, format (bidirectional marks among them) and line-breaking characters
  /// written by their code point, as `U+001B` in angle brackets.
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(character -> {
          if (isPrintable(character)) {
            out.appendCodePoint(character);
          } else {
            out.append(String.format(Locale.ROOT, "<U+%04X>", character));
          }
        });
    return out.toString();
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
