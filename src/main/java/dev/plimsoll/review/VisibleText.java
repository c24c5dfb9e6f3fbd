package dev.plimsoll.review;

import java.util.Locale;

/// Text from strangers as people can see it: one line, and what hides or turns characters around is
/// named in its place.
final class VisibleText {
  private VisibleText() {}

  /// White space becomes a space; control, format (such as right-to-left marks) and broken
  /// characters become `<U+202E>`.
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(out, codePoint));
    return out.toString();
  }

  /// The same, cut after `limit` characters.
  static String of(String text, int limit) {
    String visible = of(text);
    if (visible.codePointCount(0, visible.length()) <= limit) {
      return visible;
    }
    return visible.substring(0, visible.offsetByCodePoints(0, limit)) + "…";
  }

  private static void append(StringBuilder out, int codePoint) {
    if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
      out.append(' ');
    } else if (isHidden(codePoint)) {
      out.append(name(codePoint));
    } else {
      out.appendCodePoint(codePoint);
    }
  }

  static String name(int codePoint) {
    return String.format(Locale.ROOT, "<U+%04X>", codePoint);
  }

  /// Whether a reader cannot see that the character is there or what it does to its neighbours.
  static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
