package dev.plimsoll.engine.suppression;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/// Brackets and comments of an HCL file, strings and heredocs left out.
final class HclOutline {
  private final SourceText source;
  private final List<Span> comments = new ArrayList<>();

  /// Closing behind opening bracket.
  private final NavigableMap<Integer, Integer> brackets = new TreeMap<>();

  /// Brackets that stand in no other.
  private final NavigableMap<Integer, Integer> outermost = new TreeMap<>();

  /// The first character of each line that is neither blank nor comment.
  private final TreeSet<Integer> code = new TreeSet<>();

  private final Deque<Integer> open = new ArrayDeque<>();

  private HclOutline(SourceText source) {
    this.source = source;
  }

  static HclOutline of(SourceText source) {
    HclOutline outline = new HclOutline(source);
    int at = source.hasByteOrderMark() ? 3 : 0;
    while (at < source.length()) {
      at = outline.step(at);
    }
    return outline;
  }

  private int step(int at) {
    byte c = source.byteAt(at);
    if (c <= ' ') {
      return at + 1;
    }
    if (c == '#' || startsWith(at, "//")) {
      return comment(at, source.line(source.lineAt(at)).end());
    }
    if (startsWith(at, "/*")) {
      return comment(at, endOfBlockComment(at));
    }
    noteCode(at);
    return switch (c) {
      case '"' -> endOfString(at + 1);
      case '<' -> startsWith(at, "<<") ? endOfHeredoc(at) : at + 1;
      case '{', '[', '(' -> opened(at);
      case '}', ']', ')' -> closed(at);
      default -> at + 1;
    };
  }

  private boolean startsWith(int at, String mark) {
    return at + mark.length() <= source.length()
        && source.byteAt(at) == mark.charAt(0)
        && source.byteAt(at + 1) == mark.charAt(1);
  }

  private int comment(int start, int end) {
    comments.add(new Span(start, end));
    return end;
  }

  private int endOfBlockComment(int at) {
    int end = at + 2;
    while (end < source.length() && !startsWith(end, "*/")) {
      end++;
    }
    return Math.min(end + 2, source.length());
  }

  private void noteCode(int at) {
    Integer last = code.floor(at);
    if (last == null || last < source.lineStart(source.lineAt(at))) {
      code.add(at);
    }
  }

  /// Behind the closing quote; a string ends with its line at the latest. In its templates stand
  /// braces and strings again.
  private int endOfString(int from) {
    int lineEnd = source.line(source.lineAt(from - 1)).end();
    Deque<Character> inside = new ArrayDeque<>(List.of('"'));
    for (int at = from; at < lineEnd; at++) {
      byte c = source.byteAt(at);
      boolean text = inside.peek() == '"';
      if (text && c == '\\') {
        at++;
      } else if (text && (startsWith(at, "${") || startsWith(at, "%{"))) {
        inside.push('{');
        at++;
      } else if (c == (text ? '"' : '}')) {
        inside.pop();
      } else if (!text && (c == '"' || c == '{')) {
        inside.push((char) c);
      }
      if (inside.isEmpty()) {
        return at + 1;
      }
    }
    return lineEnd;
  }

  /// Behind the line that ends it.
  private int endOfHeredoc(int at) {
    int line = source.lineAt(at);
    String mark = source.slice(new Span(at + 2, source.line(line).end())).strip();
    String end = mark.startsWith("-") ? mark.substring(1) : mark;
    if (!end.matches("[A-Za-z_][\\w-]*")) {
      return at + 2;
    }
    int last = source.lineCount();
    for (int next = line + 1; next <= last; next++) {
      if (source.slice(source.line(next)).strip().equals(end)) {
        return source.line(next).end();
      }
    }
    return source.length();
  }

  private int opened(int at) {
    open.push(at);
    return at + 1;
  }

  private int closed(int at) {
    if (!open.isEmpty()) {
      int start = open.pop();
      brackets.put(start, at + 1);
      if (open.isEmpty()) {
        outermost.put(start, at + 1);
      }
    }
    return at + 1;
  }

  List<Span> comments() {
    return comments;
  }

  OptionalInt codeBehind(int offset) {
    Integer next = code.higher(offset);
    return next == null ? OptionalInt.empty() : OptionalInt.of(next);
  }

  int firstOn(int line) {
    Integer first = code.ceiling(source.lineStart(line));
    return first == null ? source.lineStart(line) : first;
  }

  /// Where the brackets end that open on the line, 0 without any.
  int closeOfOpenedOn(Span line) {
    return brackets.subMap(line.start(), line.end()).values().stream()
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  Optional<Span> blockAround(Span span) {
    return Optional.ofNullable(outermost.floorEntry(span.start()))
        .map(entry -> new Span(entry.getKey(), entry.getValue()))
        .filter(block -> block.contains(span.start()));
  }

  boolean isBeforeAll(Span span) {
    return code.isEmpty() || span.end() <= code.first();
  }
}
