package dev.plimsoll.shell;

import dev.plimsoll.text.SplicedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Reads the bodies of heredocs, which begin behind the newline that ends the line of their
/// operators (POSIX.1-2024 XCU 2.7.4).
final class HeredocReader {
  private final Reading reading;
  private final Scanner scanner;
  private @Nullable Queue<Heredoc> waiting;

  HeredocReader(Reading reading) {
    this.reading = reading;
    this.scanner = reading.scanner;
  }

  /// Makes the heredoc that `delimiter` announces; its body is read later.
  Heredoc announce(Word delimiter, boolean stripsTabs) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (Part part : delimiter.parts()) {
      int before = text.length();
      unquote(part, text);
      quoted |= !text.substring(before).equals(part.raw());
    }
    Heredoc heredoc = new Heredoc(text.toString(), stripsTabs, !quoted);
    if (waiting == null) {
      waiting = new ArrayDeque<>(1);
    }
    waiting.add(heredoc);
    return heredoc;
  }

  private static void unquote(Part part, StringBuilder into) {
    switch (part) {
      case Part.Literal literal -> into.append(literal.text());
      case Part.SingleQuoted single -> into.append(single.text());
      case Part.DoubleQuoted inner -> inner.parts().forEach(each -> unquote(each, into));
      default -> into.append(part.raw());
    }
  }

  /// Moves over the newline at the position and the bodies that follow it.
  void newline() {
    scanner.pos++;
    readWaiting();
  }

  /// Moves over newlines, blanks and comments.
  void skipNewlines() {
    scanner.skipBlanks();
    while (scanner.peek() == '\n') {
      newline();
      scanner.skipBlanks();
    }
  }

  /// Reads the bodies that are still to come; those that never do are empty.
  void readWaiting() {
    while (waiting != null && !waiting.isEmpty()) {
      readBody(waiting.remove());
    }
  }

  private void readBody(Heredoc heredoc) {
    int start = scanner.pos;
    byte[] delimiter = heredoc.delimiter().getBytes(StandardCharsets.UTF_8);
    int line = start;
    boolean joined = false;
    while (line < scanner.end()) {
      int end = lineEnd(line);
      if (!joined && isDelimiter(heredoc, delimiter, line, end)) {
        close(heredoc, start, line, true);
        scanner.pos = Math.min(end + 1, scanner.end());
        return;
      }
      joined = heredoc.expands() && endsWithContinuation(line, end);
      line = Math.min(end + 1, scanner.end());
    }
    close(heredoc, start, scanner.end(), false);
    scanner.pos = scanner.end();
  }

  private void close(Heredoc heredoc, int start, int end, boolean terminated) {
    heredoc.close(new Word(scanner.extent(start, end), parts(heredoc, start, end)), terminated);
  }

  private List<Part> parts(Heredoc heredoc, int start, int end) {
    if (!heredoc.expands()) {
      Extent extent = scanner.extent(start, end);
      return start == end ? List.of() : List.of(new Part.Literal(extent, false));
    }
    scanner.pos = start;
    int whole = scanner.limit(end);
    List<Part> parts = new PartReader(reading, Context.HEREDOC).read();
    scanner.limit(whole);
    return parts;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < scanner.end() && scanner.text.byteAt(at) != '\n') {
      at++;
    }
    return at;
  }

  private boolean isDelimiter(Heredoc heredoc, byte[] delimiter, int from, int end) {
    SplicedText text = scanner.text;
    int start = from;
    while (heredoc.stripsTabs() && start < end && text.byteAt(start) == '\t') {
      start++;
    }
    if (end - start != delimiter.length) {
      return false;
    }
    for (int i = 0; i < delimiter.length; i++) {
      if (text.byteAt(start + i) != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean endsWithContinuation(int from, int end) {
    int at = end;
    while (at > from && scanner.text.byteAt(at - 1) == '\\') {
      at--;
    }
    return (end - at) % 2 == 1;
  }
}
