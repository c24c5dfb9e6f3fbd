package dev.plimsoll.hcl;

/// Goes behind the parts of expressions that nobody looks into.
final class OperandSpans {
  private static final String[] OPERATORS = {
    "==", "!=", "<=", ">=", "&&", "||", "+", "-", "*", "/", "%", "<", ">"
  };

  private final HclScanner scanner;
  private final Reading reading;

  OperandSpans(HclScanner scanner, Reading reading) {
    this.scanner = scanner;
    this.reading = reading;
  }

  /// Whether the bracket here opens a `for` expression.
  boolean isFor() {
    int start = scanner.offset();
    scanner.moveTo(start + 1);
    scanner.skipBlanks(/* lines= */ true);
    boolean isFor = scanner.isAt("for") && scanner.nameEnd() == scanner.offset() + "for".length();
    char next = scanner.peek("for".length());
    scanner.moveTo(start);
    return isFor && (next == ' ' || next == '\t' || next == '\n' || next == '\r');
  }

  /// Goes behind the bracket that closes the one here.
  void skipBrackets() {
    int start = scanner.offset();
    int depth = 0;
    while (!scanner.isAtEnd()) {
      scanner.skipBlanks(/* lines= */ true);
      int here = scanner.offset();
      if (!skipText()) {
        break;
      }
      if (scanner.offset() > here) {
        continue;
      }
      char c = scanner.peek();
      scanner.moveTo(here + 1);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0) {
        return;
      }
    }
    reading.fail(start, "the bracket has no end");
  }

  /// Goes behind a string or a heredoc, if one begins here; false if it has no end.
  private boolean skipText() {
    int start = scanner.offset();
    if (scanner.peek() == '"') {
      int end = scanner.quotedEnd();
      scanner.moveTo(Math.max(start, end));
      return end >= 0;
    }
    if (scanner.isHeredoc()) {
      scanner.heredoc();
      return scanner.offset() > start;
    }
    return true;
  }

  /// Goes behind `.name`, `.0` or `.*`, if one stands here.
  boolean skipMember() {
    int start = scanner.offset();
    if (scanner.peek() != '.' || scanner.isAt("..")) {
      return false;
    }
    scanner.moveTo(start + 1);
    if (scanner.peek() == '*') {
      scanner.moveTo(start + 2);
      return true;
    }
    int name = scanner.nameEnd();
    if (name > scanner.offset()) {
      scanner.moveTo(name);
    } else {
      skipDigits();
    }
    if (scanner.offset() == start + 1) {
      scanner.moveTo(start);
      return false;
    }
    return true;
  }

  boolean skipOperator() {
    if (scanner.isAt("=>")) {
      return false;
    }
    for (String operator : OPERATORS) {
      if (scanner.isAt(operator)) {
        scanner.moveTo(scanner.offset() + operator.length());
        return true;
      }
    }
    return false;
  }

  void skipEllipsis() {
    if (scanner.isAt("...")) {
      scanner.moveTo(scanner.offset() + "...".length());
      scanner.skipBlanks(/* lines= */ true);
    }
  }

  void skipNumber() {
    skipDigits();
    if (scanner.peek() == '.' && Character.isDigit(scanner.peek(1))) {
      scanner.moveTo(scanner.offset() + 1);
      skipDigits();
    }
    if (scanner.peek() == 'e' || scanner.peek() == 'E') {
      int sign = scanner.peek(1) == '-' || scanner.peek(1) == '+' ? 2 : 1;
      if (Character.isDigit(scanner.peek(sign))) {
        scanner.moveTo(scanner.offset() + sign);
        skipDigits();
      }
    }
  }

  private void skipDigits() {
    while (Character.isDigit(scanner.peek())) {
      scanner.moveTo(scanner.offset() + 1);
    }
  }

  /// Whether the quotes from `start` to `end` may hold one interpolation and nothing else.
  boolean isOneInterpolation(int start, int end) {
    int here = scanner.offset();
    scanner.moveTo(start);
    boolean opens = scanner.isAt("\"${") && scanner.peek("\"${".length()) != '~';
    scanner.moveTo(end - 2);
    boolean closes = scanner.isAt("}\"");
    scanner.moveTo(here);
    return opens && closes;
  }
}
