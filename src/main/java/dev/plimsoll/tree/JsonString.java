package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;

/// What a JSON string says.
final class JsonString {
  private static final int HEX_DIGITS = 4;

  private JsonString() {}

  /// The value of the string whose quotes stand at both ends of `span`. An escape that JSON does
  /// not know stays as it is written.
  static String value(SourceText source, Span span) {
    String raw = source.slice(new Span(span.start() + 1, span.end() - 1));
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder value = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      if (raw.charAt(at) == '\\' && at + 1 < raw.length()) {
        at = escape(raw, at, value);
      } else {
        value.append(raw.charAt(at++));
      }
    }
    return value.toString();
  }

  private static int escape(String raw, int at, StringBuilder value) {
    char letter = raw.charAt(at + 1);
    switch (letter) {
      case '"', '\\', '/' -> value.append(letter);
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'u' -> {
        return unicode(raw, at, value);
      }
      default -> value.append('\\').append(letter);
    }
    return at + 2;
  }

  private static int unicode(String raw, int at, StringBuilder value) {
    int end = at + 2 + HEX_DIGITS;
    if (end <= raw.length() && isHex(raw.substring(at + 2, end))) {
      value.append((char) Integer.parseInt(raw, at + 2, end, 16));
      return end;
    }
    value.append("\\u");
    return at + 2;
  }

  private static boolean isHex(String digits) {
    return digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }
}
