package dev.plimsoll.taskdef;

import dev.plimsoll.text.SourceText;

/// Whether a file mentions a word, by one pass over its bytes and no tree.
final class Mention {
  private Mention() {}

  static boolean in(SourceText source, String word) {
    byte first = (byte) word.charAt(0);
    int start = source.indexOf(first, 0);
    while (start >= 0) {
      if (isAt(source, start, word)) {
        return true;
      }
      start = source.indexOf(first, start + 1);
    }
    return false;
  }

  static boolean isAt(SourceText source, int offset, String word) {
    if (offset + word.length() > source.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (source.byteAt(offset + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
