package dev.plimsoll.hcl;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;

/// Walks over the bytes of HCL: blanks, comments, names, quoted strings, heredocs.
final class HclScanner {
  private static final int BYTE_ORDER_MARK = 3;

  private final SourceText source;
  private int at;

  HclScanner(SourceText source) {
    this.source = source;
    this.at = source.hasByteOrderMark() ? BYTE_ORDER_MARK : 0;
  }

  int offset() {
    return at;
  }

  /// Goes there, or to the end of the file if that comes first.
  void moveTo(int offset) {
    at = Math.min(offset, source.length());
  }

  boolean isAtEnd() {
    return at >= source.length();
  }

  /// The byte here, or 0 at the end.
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return charAt(at + ahead);
  }

  boolean isAt(String text) {
    return isAt(at, text);
  }

  private boolean isAt(int offset, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (charAt(offset + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private char charAt(int offset) {
    return offset < source.length() ? (char) Byte.toUnsignedInt(source.byteAt(offset)) : 0;
  }

  /// Goes behind blanks and comments, and behind line ends too if `lines`.
  void skipBlanks(boolean lines) {
    while (!isAtEnd()) {
      int next = blankEnd(lines);
      if (next == at) {
        return;
      }
      at = next;
    }
  }

  private int blankEnd(boolean lines) {
    char c = peek();
    if (c == ' ' || c == '\t' || c == '\r' || (lines && c == '\n')) {
      return at + 1;
    }
    if (c == '#' || isAt("//")) {
      return source.line(source.lineAt(at)).end();
    }
    return isAt("/*") ? commentEnd() : at;
  }

  private int commentEnd() {
    int star = source.indexOf((byte) '*', at + 2);
    while (star >= 0 && charAt(star + 1) != '/') {
      star = source.indexOf((byte) '*', star + 1);
    }
    return star < 0 ? source.length() : star + 2;
  }

  /// The end of the name that begins here, namespaces with `::` included; the offset itself where
  /// none does.
  int nameEnd() {
    int end = at;
    if (!isNameStart(peek())) {
      return end;
    }
    while (isNamePart(charAt(end)) || (isAt(end, "::") && isNameStart(charAt(end + 2)))) {
      end += charAt(end) == ':' ? 2 : 1;
    }
    return end;
  }

  /// Behind the quoted string that begins here, what it interpolates included; -1 if it has no end.
  int quotedEnd() {
    Deque<Character> open = new ArrayDeque<>();
    open.push('"');
    int i = at + 1;
    while (i < source.length()) {
      char c = charAt(i);
      boolean text = open.element() == '"';
      if (text && c == '\n') {
        return -1;
      }
      if (text && c == '\\') {
        i++;
      } else if (text && isEscapedTemplate(i)) {
        i += 2;
      } else if (text && isTemplate(i)) {
        open.push('{');
        i++;
      } else if (c == '"' && !text) {
        open.push('"');
      } else if (c == '{' && !text) {
        open.push('{');
      } else if ((c == '"' && text) || (c == '}' && !text)) {
        open.pop();
        if (open.isEmpty()) {
          return i + 1;
        }
      }
      i++;
    }
    return -1;
  }

  private boolean isTemplate(int offset) {
    return isAt(offset, "${") || isAt(offset, "%{");
  }

  private boolean isEscapedTemplate(int offset) {
    return isAt(offset, "$${") || isAt(offset, "%%{");
  }

  /// Whether a heredoc begins here.
  boolean isHeredoc() {
    Span name = heredocName();
    return !name.isEmpty() && isBlankToLineEnd(name.end());
  }

  private Span heredocName() {
    if (!isAt("<<")) {
      return Span.at(at);
    }
    int mark = at;
    at = mark + (isAt("<<-") ? 3 : 2);
    Span name = new Span(at, nameEnd());
    at = mark;
    return name;
  }

  /// The lines of the heredoc that begins here, without the line of its mark, and moves behind it;
  /// nothing is moved where it has no end.
  Span heredoc() {
    int mark = at;
    int line = source.lineAt(mark);
    String name = source.slice(heredocName());
    for (int next = line + 1; next <= source.lineCount(); next++) {
      Span text = source.line(next);
      if (isMark(text, name)) {
        at = text.end();
        return new Span(source.lineStart(line + 1), text.start());
      }
    }
    return Span.at(mark);
  }

  private boolean isMark(Span line, String name) {
    int i = line.start();
    while (i < line.end() && (charAt(i) == ' ' || charAt(i) == '\t')) {
      i++;
    }
    if (!isAt(i, name)) {
      return false;
    }
    return isBlankToLineEnd(i + name.length());
  }

  private boolean isBlankToLineEnd(int offset) {
    int i = offset;
    while (charAt(i) == ' ' || charAt(i) == '\t' || charAt(i) == '\r') {
      i++;
    }
    return i >= source.length() || charAt(i) == '\n';
  }

  static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_' || c > 0x7F;
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || Character.isDigit(c) || c == '-';
  }
}
