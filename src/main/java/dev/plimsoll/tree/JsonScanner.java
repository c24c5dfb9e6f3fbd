package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.regex.Pattern;

/// Walks over the tokens of JSON: blanks, comments, strings, words.
final class JsonScanner {
  private static final int BYTE_ORDER_MARK = 3;
  private static final int LONGEST_WORD = 64;
  private static final int LONGEST_TEMPLATE = 500;
  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,9})?");

  private final SourceText source;
  private final int end;
  private final boolean templates;
  private int at;
  private boolean openComment;

  /// @param templates whether strings may hold `${…}` with quotes of its own
  JsonScanner(SourceText source, Span part, boolean templates) {
    this.source = source;
    this.at = part.start();
    this.end = part.end();
    this.templates = templates;
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
    at = at == 0 && source.hasByteOrderMark() ? BYTE_ORDER_MARK : at;
  }

  /// Goes to the next byte that is neither blank nor in a comment; false at the end of the file.
  boolean skipToToken() {
    while (at < end) {
      int next = blankOrCommentEnd(source, at);
      if (next == at) {
        openComment = startsWith(source, at, "/*");
        return !openComment;
      }
      at = next;
    }
    return false;
  }

  /// Whether the scanner stands at a comment that nothing ends.
  boolean hasOpenComment() {
    return openComment;
  }

  /// The end of the blank or the comment that stands at `offset`, or `offset` if none does.
  static int blankOrCommentEnd(SourceText source, int offset) {
    if (isBlank(source.byteAt(offset))) {
      return offset + 1;
    }
    if (startsWith(source, offset, "//")) {
      return source.line(source.lineAt(offset)).end();
    }
    return startsWith(source, offset, "/*") ? blockCommentEnd(source, offset) : offset;
  }

  private static int blockCommentEnd(SourceText source, int offset) {
    int star = source.indexOf((byte) '*', offset + 2);
    while (star >= 0 && !startsWith(source, star, "*/")) {
      star = source.indexOf((byte) '*', star + 1);
    }
    return star < 0 ? offset : star + 2;
  }

  private static boolean startsWith(SourceText source, int offset, String two) {
    return offset + 1 < source.length()
        && source.byteAt(offset) == two.charAt(0)
        && source.byteAt(offset + 1) == two.charAt(1);
  }

  /// Reads the string that begins here, quotes included; empty, and nothing read, where its line
  /// ends before it does.
  Span string() {
    int start = at;
    for (int i = start + 1; i < end && source.byteAt(i) != '\n'; i++) {
      if (source.byteAt(i) == '\\') {
        i++;
      } else if (templates && startsWith(source, i, "${")) {
        i = templateEnd(i);
      } else if (source.byteAt(i) == '"') {
        at = i + 1;
        return new Span(start, at);
      }
    }
    return Span.at(start);
  }

  /// The brace that ends the template at `offset`, or its first byte where none near it does.
  private int templateEnd(int offset) {
    int depth = 0;
    int last = Math.min(end, offset + LONGEST_TEMPLATE);
    for (int i = offset + 1; i < last && source.byteAt(i) != '\n'; i++) {
      depth += source.byteAt(i) == '{' ? 1 : source.byteAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return offset;
  }

  /// The letters, digits, signs and points that stand here, not yet read.
  Span word() {
    int to = at;
    while (to < end && to - at < LONGEST_WORD && isWord(source.byteAt(to))) {
      to++;
    }
    return new Span(at, to);
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
