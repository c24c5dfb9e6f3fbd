package dev.plimsoll.shell;

import dev.plimsoll.text.SplicedText;

/// The words that mean something where a command begins (POSIX.1-2024 XCU 2.4), with bash's.
final class ReservedWords {
  private static final String[][] BY_LENGTH = {
    {},
    {"{", "}", "!"},
    {"if", "fi", "do", "in", "[["},
    {"for"},
    {"then", "else", "elif", "done", "case", "esac", "time"},
    {"while", "until"},
    {"select", "coproc"},
    {},
    {"function"},
  };
  private static final int LONGEST = BY_LENGTH.length - 1;
  private static final boolean[] FIRST = new boolean[128];

  static {
    for (String[] words : BY_LENGTH) {
      for (String word : words) {
        FIRST[word.charAt(0)] = true;
      }
    }
  }

  private ReservedWords() {}

  /// The reserved word that is all of the word beginning at `start`, or the empty string.
  static String at(SplicedText text, int start, int limit) {
    if (start >= limit || text.byteAt(start) < 0 || !FIRST[text.byteAt(start)]) {
      return "";
    }
    int end = start + 1;
    while (end < limit && end - start <= LONGEST && !Bytes.endsWord(text.byteAt(end))) {
      end++;
    }
    int length = end - start;
    return length > LONGEST ? "" : find(text, start, length);
  }

  private static String find(SplicedText text, int start, int length) {
    for (String word : BY_LENGTH[length]) {
      int at = 0;
      while (at < length && text.byteAt(start + at) == word.charAt(at)) {
        at++;
      }
      if (at == length) {
        return word;
      }
    }
    return "";
  }
}
