package dev.plimsoll.shell;

import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;

/// A position in a shell text, and the rules between tokens: blanks, comments, line continuations,
/// newlines with the heredocs that wait for them (POSIX.1-2024 XCU 2.3).
final class Scanner {
  private static final int DEEPEST = 100;

  final SplicedText text;
  int pos;
  private int end;
  private int depth;
  private final List<Extent> comments = new ArrayList<>(0);

  Scanner(SplicedText text, int depth) {
    this.text = text;
    this.end = text.length();
    this.depth = depth;
  }

  boolean atEnd() {
    return pos >= end;
  }

  int end() {
    return end;
  }

  /// Lets the text end at `newEnd` for a while; the answer is where it ended before.
  int limit(int newEnd) {
    int before = end;
    end = newEnd;
    return before;
  }

  int depth() {
    return depth;
  }

  /// The byte at the position, or -1 at the end.
  int peek() {
    return pos < end ? text.byteAt(pos) : -1;
  }

  int peek(int ahead) {
    return pos + ahead < end ? text.byteAt(pos + ahead) : -1;
  }

  boolean looksAt(char first, char second) {
    return peek() == first && peek(1) == second;
  }

  /// Moves over `expected` if it is next.
  boolean take(char expected) {
    if (peek() != expected) {
      return false;
    }
    pos++;
    return true;
  }

  /// Counts one more level of nesting; a file must not drive recursion deep.
  void enter() {
    if (++depth > DEEPEST) {
      throw SyntaxProblem.unsupported("nested more than " + DEEPEST + " levels deep");
    }
  }

  void leave() {
    depth--;
  }

  Extent extent(int from) {
    return new Extent(text, from, pos);
  }

  Extent extent(int from, int to) {
    return new Extent(text, from, to);
  }

  void skipBlanks() {
    while (pos < end) {
      byte b = text.byteAt(pos);
      if (b == ' ' || b == '\t') {
        pos++;
      } else if (b == '\\' && peek(1) == '\n') {
        pos += 2;
      } else if (b == '#') {
        skipComment();
        return;
      } else {
        return;
      }
    }
  }

  private void skipComment() {
    int start = pos;
    while (pos < end && text.byteAt(pos) != '\n') {
      pos++;
    }
    comments.add(extent(start));
  }

  int commentCount() {
    return comments.size();
  }

  /// Takes the comments from the given one on out of the list.
  List<Extent> takeComments(int from) {
    List<Extent> tail = comments.subList(from, comments.size());
    List<Extent> taken = List.copyOf(tail);
    tail.clear();
    return taken;
  }

  /// Names what stands at the position in a message.
  String found() {
    return switch (peek()) {
      case -1 -> "the end";
      case '\n' -> "the end of the line";
      default -> "`" + (char) peek() + "`";
    };
  }
}
