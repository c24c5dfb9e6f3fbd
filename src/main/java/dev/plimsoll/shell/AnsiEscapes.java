package dev.plimsoll.shell;

/// The escapes inside `$'…'` (POSIX.1-2024 XCU 2.2.4).
final class AnsiEscapes {
  private final String text;
  private final StringBuilder decoded = new StringBuilder();
  private int at;

  private AnsiEscapes(String text) {
    this.text = text;
  }

  static String decode(String text) {
    return text.indexOf('\\') < 0 ? text : new AnsiEscapes(text).decode();
  }

  private String decode() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        escape(text.charAt(at++));
      } else {
        decoded.append(c);
      }
    }
    return decoded.toString();
  }

  private void escape(char c) {
    switch (c) {
      case 'a' -> decoded.append('\u0007');
      case 'b' -> decoded.append('\b');
      case 'e', 'E' -> decoded.append('\u001b');
      case 'f' -> decoded.append('\f');
      case 'n' -> decoded.append('\n');
      case 'r' -> decoded.append('\r');
      case 't' -> decoded.append('\t');
      case 'v' -> decoded.append('\u000b');
      case 'x' -> number(c, 16, 2);
      case 'u' -> number(c, 16, 4);
      case 'U' -> number(c, 16, 8);
      case 'c' -> control();
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at--;
        number(c, 8, 3);
      }
      case '\\', '\'', '"', '?' -> decoded.append(c);
      default -> decoded.append('\\').append(c);
    }
  }

  private void control() {
    if (at < text.length()) {
      decoded.append((char) (text.charAt(at++) & 0x1f));
    }
  }

  private void number(char kind, int radix, int most) {
    long code = 0;
    int from = at;
    while (at < text.length() && at - from < most && Character.digit(text.charAt(at), radix) >= 0) {
      code = code * radix + Character.digit(text.charAt(at++), radix);
    }
    if (at == from) {
      decoded.append('\\').append(kind);
    } else if (Character.isValidCodePoint((int) code)) {
      decoded.appendCodePoint((int) code);
    } else {
      decoded.append('\uFFFD');
    }
  }
}
