package dev.plimsoll.shell;

import dev.plimsoll.shell.Node.Block;
import dev.plimsoll.shell.Node.Item;
import java.util.ArrayList;
import java.util.List;

/// Reads `case` (POSIX.1-2024 XCU 2.9.4.3, with `;&`); `;;&` is bash's.
final class CaseReader {
  private final Reading reading;
  private final Scanner scanner;

  CaseReader(Reading reading) {
    this.reading = reading;
    this.scanner = reading.scanner;
  }

  Node read() {
    int start = scanner.pos;
    scanner.pos += "case".length();
    Word subject = reading.words.required("the word of a case");
    reading.heredocs.skipNewlines();
    reading.words.expectReserved("in");
    List<Item> items = new ArrayList<>();
    reading.heredocs.skipNewlines();
    while (!reading.words.takeReserved("esac")) {
      items.add(item());
      reading.heredocs.skipNewlines();
    }
    return new Node.Case(scanner.extent(start), subject, List.copyOf(items));
  }

  private Item item() {
    List<Word> patterns = patterns();
    Block body = reading.commands.block();
    reading.heredocs.skipNewlines();
    boolean fallsThrough = false;
    if (scanner.looksAt(';', ';')) {
      scanner.pos += 2;
      fallsThrough = scanner.take('&');
    } else if (scanner.looksAt(';', '&')) {
      scanner.pos += 2;
      fallsThrough = true;
    } else if (!reading.words.peekReserved().equals("esac")) {
      throw SyntaxProblem.syntax(scanner.found() + " stands where `;;` or `esac` is expected");
    }
    return new Item(patterns, body, fallsThrough);
  }

  private List<Word> patterns() {
    scanner.take('(');
    List<Word> patterns = new ArrayList<>(2);
    do {
      patterns.add(reading.words.required("a pattern"));
      scanner.skipBlanks();
    } while (scanner.take('|'));
    if (!scanner.take(')')) {
      throw SyntaxProblem.syntax(
          scanner.found() + " stands where the `)` of a pattern is expected");
    }
    return List.copyOf(patterns);
  }
}
