package dev.plimsoll.shell;

import dev.plimsoll.shell.Redirect.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads redirections (POSIX.1-2024 XCU 2.7); `<<<`, `&>`, `&>>` and `{name}>` are bash's.
final class RedirectReader {
  private final Reading reading;
  private final Scanner scanner;

  RedirectReader(Reading reading) {
    this.reading = reading;
    this.scanner = reading.scanner;
  }

  /// Whether a redirection begins at the position.
  boolean atRedirect() {
    int b = scanner.peek();
    if (b == '<' || b == '>') {
      return scanner.peek(1) != '(';
    }
    if (b == '&') {
      return scanner.peek(1) == '>';
    }
    return (Bytes.isDigit(b) || b == '{') && descriptorLength() > 0;
  }

  private int descriptorLength() {
    int length = 0;
    if (scanner.peek() == '{') {
      length = 1;
      while (Bytes.continuesName(scanner.peek(length))) {
        length++;
      }
      if (length == 1 || scanner.peek(length++) != '}') {
        return 0;
      }
    } else {
      while (Bytes.isDigit(scanner.peek(length))) {
        length++;
      }
    }
    int next = scanner.peek(length);
    return next == '<' || next == '>' ? length : 0;
  }

  /// The redirections at the position, separated by blanks.
  List<Redirect> all() {
    List<Redirect> found = new ArrayList<>(0);
    scanner.skipBlanks();
    while (atRedirect()) {
      found.add(redirect());
      scanner.skipBlanks();
    }
    return found;
  }

  Redirect redirect() {
    int start = scanner.pos;
    int operatorStart = start + descriptorLength();
    String descriptor = scanner.text.slice(start, operatorStart);
    scanner.pos = operatorStart;
    Operator operator = operator();
    scanner.pos += operator.symbol().length();
    Word target = reading.words.required("the target of a redirection");
    Extent extent = scanner.extent(start);
    return new Redirect(extent, descriptor, operator, target, heredoc(operator, target));
  }

  private Optional<Heredoc> heredoc(Operator operator, Word target) {
    return switch (operator) {
      case HEREDOC -> Optional.of(reading.heredocs.announce(target, false));
      case HEREDOC_TABS -> Optional.of(reading.heredocs.announce(target, true));
      default -> Optional.empty();
    };
  }

  private Operator operator() {
    int next = scanner.peek(1);
    return switch (scanner.peek()) {
      case '&' ->
          scanner.peek(2) == '>' ? Operator.APPEND_OUTPUT_AND_ERROR : Operator.OUTPUT_AND_ERROR;
      case '>' ->
          switch (next) {
            case '>' -> Operator.APPEND;
            case '&' -> Operator.DUPLICATE_OUTPUT;
            case '|' -> Operator.CLOBBER;
            default -> Operator.OUTPUT;
          };
      default ->
          switch (next) {
            case '<' -> heredocOperator();
            case '&' -> Operator.DUPLICATE_INPUT;
            case '>' -> Operator.READ_WRITE;
            default -> Operator.INPUT;
          };
    };
  }

  private Operator heredocOperator() {
    return switch (scanner.peek(2)) {
      case '-' -> Operator.HEREDOC_TABS;
      case '<' -> Operator.HERE_STRING;
      default -> Operator.HEREDOC;
    };
  }
}
