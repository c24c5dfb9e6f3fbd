package dev.plimsoll.shell;

/// What single bytes mean in a shell text.
final class Bytes {
  private static final byte ORDINARY = 0;
  private static final byte ENDS_WORD = 1;
  private static final byte SPECIAL = 2;
  private static final byte[] CLASSES = new byte[256];

  static {
    mark(" \t\n;&|<>()", ENDS_WORD);
    mark("\\'\"$`*?[{~", SPECIAL);
  }

  private Bytes() {}

  private static void mark(String characters, byte kind) {
    for (int i = 0; i < characters.length(); i++) {
      CLASSES[characters.charAt(i)] = kind;
    }
  }

  /// Whether `b` is always plain text in a word.
  static boolean isOrdinary(byte b) {
    return CLASSES[b & 0xFF] == ORDINARY;
  }

  /// Whether `b` (or the end, -1) ends an unquoted word.
  static boolean endsWord(int b) {
    return b == -1 || CLASSES[b & 0xFF] == ENDS_WORD;
  }

  static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  static boolean startsName(int b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '_';
  }

  static boolean continuesName(int b) {
    return startsName(b) || isDigit(b);
  }
}
