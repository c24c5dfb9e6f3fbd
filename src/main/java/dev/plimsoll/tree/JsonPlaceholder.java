package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import java.nio.charset.StandardCharsets;

/// The marks of template engines in JSON, where JSON has none of its own: `${name}`, `{{ name }}`,
/// `<%= name %>`, `<NAME>`, and marks that steer, such as `{% if %}` and `%{ for }`.
final class JsonPlaceholder {
  private static final int LONGEST = 1000;

  private JsonPlaceholder() {}

  /// The end of the placeholders for a value that begin at `offset`, or `offset` if none does.
  static int endAt(SourceText source, int offset) {
    int at = offset;
    int next = oneEnd(source, at);
    while (next > at) {
      at = next;
      next = oneEnd(source, at);
    }
    return at;
  }

  /// Whether a template's mark stands at `offset` or just before it.
  static boolean isMarkAt(SourceText source, int offset) {
    return isMark(source, offset) || (offset > 0 && isMark(source, offset - 1));
  }

  private static boolean isMark(SourceText source, int offset) {
    if (offset >= source.length()) {
      return false;
    }
    return switch (source.byteAt(offset)) {
      case '$', '<', '%', '@' -> true;
      case '{' ->
          startsWith(source, offset, "{{")
              || startsWith(source, offset, "{%")
              || startsWith(source, offset, "{#");
      case '#' -> startsWith(source, offset, "#{");
      default -> false;
    };
  }

  private static int oneEnd(SourceText source, int offset) {
    if (startsWith(source, offset, "${")) {
      return close(source, offset, "}");
    }
    if (startsWith(source, offset, "{{") && !steers(source, offset + 2)) {
      return close(source, offset, "}}");
    }
    if (startsWith(source, offset, "<%=")) {
      return close(source, offset, "%>");
    }
    return startsWith(source, offset, "<") && !startsWith(source, offset, "<%")
        ? close(source, offset, ">")
        : offset;
  }

  private static boolean steers(SourceText source, int offset) {
    return offset < source.length() && "#/!^".indexOf(source.byteAt(offset)) >= 0;
  }

  private static int close(SourceText source, int offset, String end) {
    int last = Math.min(source.length(), offset + LONGEST);
    for (int i = offset + 1; i < last && source.byteAt(i) != '\n'; i++) {
      if (startsWith(source, i, end)) {
        return i + end.length();
      }
    }
    return offset;
  }

  private static boolean startsWith(SourceText source, int offset, String mark) {
    byte[] bytes = mark.getBytes(StandardCharsets.US_ASCII);
    if (offset + bytes.length > source.length()) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (source.byteAt(offset + i) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
