package dev.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;

/// Reads the inside of bash's `[[ … ]]` as words; its operators `&&`, `||`, `<`, `>`, `(`, `)` and
/// `!` are words too, and what follows `=~` may hold parentheses and bars.
final class ConditionalReader {
  private final Reading reading;
  private final Scanner scanner;
  private final List<Word> words = new ArrayList<>();

  ConditionalReader(Reading reading) {
    this.reading = reading;
    this.scanner = reading.scanner;
  }

  /// The words up to `]]`; moves behind it.
  List<Word> words() {
    reading.heredocs.skipNewlines();
    while (!atClosing()) {
      read();
      reading.heredocs.skipNewlines();
    }
    scanner.pos += 2;
    return List.copyOf(words);
  }

  private boolean atClosing() {
    return scanner.looksAt(']', ']') && Bytes.endsWord(scanner.peek(2));
  }

  private void read() {
    int start = scanner.pos;
    Context right = rightOperand();
    if (right != Context.WORD) {
      List<Part> parts = new PartReader(reading, right).read();
      words.add(new Word(scanner.extent(start), parts));
    } else if (reading.words.atWord()) {
      words.add(reading.words.word());
      return;
    } else {
      scanner.pos += scanner.looksAt('&', '&') || scanner.looksAt('|', '|') ? 2 : 1;
      checkOperator(start);
      words.add(Word.plain(scanner.extent(start)));
    }
    if (scanner.pos == start) {
      throw SyntaxProblem.syntax("`[[` has nothing behind its operator");
    }
  }

  private Context rightOperand() {
    if (words.isEmpty() || words.getLast().length() > 2) {
      return Context.WORD;
    }
    return switch (words.getLast().raw()) {
      case "=~" -> Context.REGEX;
      case "==", "=", "!=" -> Context.PATTERN;
      default -> Context.WORD;
    };
  }

  private void checkOperator(int start) {
    if (start >= scanner.end()) {
      throw SyntaxProblem.syntax("`[[` is never closed");
    }
    if (scanner.pos - start == 1 && "()<>".indexOf(scanner.text.byteAt(start)) < 0) {
      throw SyntaxProblem.syntax("an operator that `[[` does not know");
    }
  }
}
