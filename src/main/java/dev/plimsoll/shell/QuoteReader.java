package dev.plimsoll.shell;

import java.util.List;

/// Reads quotes (POSIX.1-2024 XCU 2.2.2 to 2.2.4; `$"…"` is bash's).
final class QuoteReader {
  private final Reading reading;
  private final Scanner scanner;

  QuoteReader(Reading reading) {
    this.reading = reading;
    this.scanner = reading.scanner;
  }

  Part.SingleQuoted single() {
    int start = scanner.pos++;
    while (!scanner.atEnd() && scanner.peek() != '\'') {
      scanner.pos++;
    }
    expectClose('\'', "a `'`");
    return new Part.SingleQuoted(scanner.extent(start));
  }

  /// `$'…'`, with the position at the dollar sign.
  Part.SingleQuoted escaped() {
    int start = scanner.pos;
    scanner.pos += 2;
    while (!scanner.atEnd() && scanner.peek() != '\'') {
      scanner.pos += scanner.peek() == '\\' && scanner.peek(1) != -1 ? 2 : 1;
    }
    expectClose('\'', "a `$'`");
    return new Part.SingleQuoted(scanner.extent(start));
  }

  /// `"…"`, or `$"…"` with the position at the dollar sign.
  Part.DoubleQuoted doubled() {
    int start = scanner.pos;
    scanner.take('$');
    scanner.pos++;
    scanner.enter();
    List<Part> parts = new PartReader(reading, Context.QUOTES).read();
    scanner.leave();
    expectClose('"', "a `\"`");
    return new Part.DoubleQuoted(scanner.extent(start), parts);
  }

  private void expectClose(char quote, String what) {
    if (!scanner.take(quote)) {
      throw SyntaxProblem.syntax(what + " is never closed");
    }
  }
}
