package dev.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.List;

/// The words that [HeredocLexer] puts together (BuildKit's `wordsStruct`): they end at Unicode
/// white space that is not quoted.
final class HeredocWords {
  /// A word and where it stands in the line, in characters.
  record Token(String text, int start, int end) {}

  private final StringBuilder word = new StringBuilder();
  private final List<Token> words = new ArrayList<>();
  private int wordStart;
  private int wordEnd;
  private boolean inWord;

  /// Adds what an element of the line came to.
  ///
  /// @param split whether white space in it ends words: it does behind a `$`, not in quotes
  /// @param start where the element begins in the line
  /// @param end where it ends
  void addAll(CharSequence text, boolean split, int start, int end) {
    text.codePoints().forEach(c -> add(c, !split, start, end));
    inWord |= !split;
  }

  void add(int c, boolean raw, int start, int end) {
    if (raw || !isSpace(c)) {
      addRaw(c, start, end);
    } else if (inWord) {
      flush();
    }
  }

  void addRaw(int c, int start, int end) {
    if (word.isEmpty()) {
      wordStart = start;
    }
    word.appendCodePoint(c);
    wordEnd = end;
    inWord = true;
  }

  /// Forgets the word so far.
  void forget() {
    word.setLength(0);
  }

  /// All words.
  List<Token> take() {
    flush();
    return words;
  }

  private void flush() {
    if (!word.isEmpty()) {
      words.add(new Token(word.toString(), wordStart, wordEnd));
      word.setLength(0);
      inWord = false;
    }
  }

  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
  }
}
