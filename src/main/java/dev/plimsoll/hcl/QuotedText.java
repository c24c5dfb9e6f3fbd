package dev.plimsoll.hcl;

/// What a quoted string says. Templates stay as they are written, and so does an escape that HCL
/// does not know.
final class QuotedText {
  private QuotedText() {}

  static String value(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder value = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c == '\\' && at + 1 < raw.length()) {
        at += escape(raw, at, value);
      } else {
        value.append(c);
        at++;
      }
    }
    return value.toString();
  }

  private static int escape(String raw, int at, StringBuilder value) {
    char letter = raw.charAt(at + 1);
    switch (letter) {
      case '"', '\\' -> value.append(letter);
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'u' -> {
        return unicode(raw, at, 4, value);
      }
      case 'U' -> {
        return unicode(raw, at, 8, value);
      }
      default -> value.append('\\').append(letter);
    }
    return 2;
  }

  private static int unicode(String raw, int at, int digits, StringBuilder value) {
    int end = at + 2 + digits;
    if (end <= raw.length()) {
      String hex = raw.substring(at + 2, end);
      if (hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
        long point = Long.parseLong(hex, 16);
        if (Character.isValidCodePoint((int) point) && point <= Character.MAX_CODE_POINT) {
          value.appendCodePoint((int) point);
          return end - at;
        }
      }
    }
    value.append(raw, at, at + 2);
    return 2;
  }
}
