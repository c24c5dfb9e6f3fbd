package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.regex.Pattern;

/// Walks over the tokens of JSON: blanks, comments, strings, words.
final class JsonScanner {
  private static final int BYTE_ORDER_MARK = 3;
  private static final int LONGEST_WORD = 64;
  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,9})?");

  private final SourceText source;
  private int at;
  private boolean openComment;

  JsonScanner(SourceText source) {
    this.source = source;
  }

  int offset() {
    return at;
  }

  byte peek() {
    return source.byteAt(at);
  }

  void advance(int bytes) {
    at += bytes;
  }

  void skipByteOrderMark() {
    at = source.hasByteOrderMark() ? BYTE_ORDER_MARK : 0;
  }

  /// Goes to the next byte that is neither blank nor in a comment; false at the end of the file.
  boolean skipToToken() {
    while (at < source.length() && !openComment) {
      if (isBlank(peek())) {
        at++;
      } else if (startsWith('/', '/')) {
        at = endOfLine(at);
      } else if (startsWith('/', '*')) {
        skipBlockComment();
      } else {
        return true;
      }
    }
    return false;
  }

  boolean hasOpenComment() {
    return openComment;
  }

  private boolean startsWith(char first, char second) {
    return at + 1 < source.length() && peek() == first && source.byteAt(at + 1) == second;
  }

  private int endOfLine(int from) {
    int end = source.indexOf((byte) '\n', from);
    return end < 0 ? source.length() : end;
  }

  private void skipBlockComment() {
    int star = source.indexOf((byte) '*', at + 2);
    while (star >= 0 && !(star + 1 < source.length() && source.byteAt(star + 1) == '/')) {
      star = source.indexOf((byte) '*', star + 1);
    }
    openComment = star < 0;
    at = openComment ? at : star + 2;
  }

  /// Reads the string that begins here, quotes included; empty, and nothing read, where its line
  /// ends before it does.
  Span string() {
    int start = at;
    for (int i = start + 1; i < source.length() && source.byteAt(i) != '\n'; i++) {
      if (source.byteAt(i) == '\\') {
        i++;
      } else if (source.byteAt(i) == '"') {
        at = i + 1;
        return new Span(start, at);
      }
    }
    return Span.at(start);
  }

  /// The letters, digits, signs and points that stand here, not yet read.
  Span word() {
    int end = at;
    while (end < source.length() && end - at < LONGEST_WORD && isWord(source.byteAt(end))) {
      end++;
    }
    return new Span(at, end);
  }

  static boolean isLiteral(String word) {
    return LITERAL.matcher(word).matches();
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private static boolean isWord(byte b) {
    return Character.isLetterOrDigit(b) || b == '-' || b == '+' || b == '.';
  }
}
