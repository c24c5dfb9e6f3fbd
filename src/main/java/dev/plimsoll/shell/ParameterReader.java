package dev.plimsoll.shell;

import java.util.List;
import java.util.Optional;

/// Reads `${…}` (POSIX.1-2024 XCU 2.6.2), with bash's substrings, replacements, cases, indirect
/// names and array elements.
final class ParameterReader {
  private static final String SPECIAL_PARAMETERS = "@*#?-$!";
  private static final String OPERATORS = ":-=?+%#/^,@";
  private static final String PATTERN_OPERATORS = "%#/^,";

  private final Reading reading;
  private final Scanner scanner;
  private final boolean quoted;

  ParameterReader(Reading reading, boolean quoted) {
    this.reading = reading;
    this.scanner = reading.scanner;
    this.quoted = quoted;
  }

  Part.Variable read() {
    int start = scanner.pos;
    scanner.pos += 2;
    String before = operatorBefore();
    String name = name();
    skipIndex();
    String operator = scanner.peek() == '}' ? "" : operatorBehind();
    Optional<Word> argument =
        operator.isEmpty() ? Optional.empty() : Optional.of(argument(operator));
    if (!scanner.take('}')) {
      throw SyntaxProblem.syntax("`${` is never closed");
    }
    return new Part.Variable(scanner.extent(start), name, before + operator, argument);
  }

  private String operatorBefore() {
    int b = scanner.peek();
    int next = scanner.peek(1);
    boolean named = Bytes.continuesName(next) || next == '@' || next == '*';
    boolean special =
        b == '#'
            && (next == '?' || next == '-' || next == '$' || next == '!' || next == '#')
            && scanner.peek(2) == '}';
    if ((b == '#' || b == '!') && (named || special)) {
      scanner.pos++;
      return b == '#' ? "#" : "!";
    }
    return "";
  }

  private String name() {
    int start = scanner.pos;
    int b = scanner.peek();
    if (Bytes.continuesName(b)) {
      while (Bytes.continuesName(scanner.peek())) {
        scanner.pos++;
      }
    } else if (b != -1 && SPECIAL_PARAMETERS.indexOf(b) >= 0) {
      scanner.pos++;
    } else {
      throw SyntaxProblem.syntax("`${` without a name");
    }
    return scanner.text.slice(start, scanner.pos);
  }

  private void skipIndex() {
    if (scanner.take('[')) {
      new PartReader(reading, Context.BRACKETS).read();
      if (!scanner.take(']')) {
        throw SyntaxProblem.syntax("the `[` of an array's element is never closed");
      }
    }
  }

  private String operatorBehind() {
    int b = scanner.peek();
    if (b == -1) {
      throw SyntaxProblem.syntax("`${` is never closed");
    }
    if (OPERATORS.indexOf(b) < 0) {
      throw SyntaxProblem.syntax(scanner.found() + " in `${…}` where an operator is expected");
    }
    int start = scanner.pos++;
    int next = scanner.peek();
    boolean colon = b == ':' && (next == '-' || next == '=' || next == '?' || next == '+');
    boolean doubled = next == b && PATTERN_OPERATORS.indexOf(b) >= 0;
    if (colon || doubled) {
      scanner.pos++;
    }
    return scanner.text.slice(start, scanner.pos);
  }

  private Word argument(String operator) {
    int start = scanner.pos;
    boolean pattern = PATTERN_OPERATORS.indexOf(operator.charAt(0)) >= 0;
    Context context = quoted && !pattern ? Context.BRACES_IN_QUOTES : Context.BRACES;
    List<Part> parts = new PartReader(reading, context).read();
    return new Word(scanner.extent(start), parts);
  }
}
