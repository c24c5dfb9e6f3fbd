package dev.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;

/// Reads the parts of one word, or of the inside of a quote or an expansion, up to what ends it in
/// its context. What ends it is left unread.
final class PartReader {
  private final Reading reading;
  private final Scanner scanner;
  private final Context context;
  private final List<Part> found = new ArrayList<>(4);
  private int literalStart;
  private int textStart;
  private int open;

  PartReader(Reading reading, Context context) {
    this.reading = reading;
    this.scanner = reading.scanner;
    this.context = context;
  }

  List<Part> read() {
    begin();
    if (context == Context.WORD && scanner.peek() == '~') {
      readHome();
    }
    while (!scanner.atEnd() && !atEndOfContext()) {
      readNext();
    }
    flush();
    return List.copyOf(found);
  }

  private boolean atEndOfContext() {
    int b = scanner.peek();
    return switch (context) {
      case WORD ->
          (Bytes.endsWord(b) && !reading.words.atProcessSubstitution())
              || atWordsLastContinuation();
      case BRACES, BRACES_IN_QUOTES -> b == '}';
      case QUOTES -> b == '"';
      case HEREDOC -> false;
      case ARITHMETIC -> closesArithmetic(b);
      case REGEX -> endsRegex(b);
      case PATTERN -> endsPattern(b);
      case BRACKETS -> closes(b, '[', ']');
    };
  }

  /// Whether only line continuations stand between here and the end of the word.
  private boolean atWordsLastContinuation() {
    int ahead = 0;
    while (scanner.peek(ahead) == '\\' && scanner.peek(ahead + 1) == '\n') {
      ahead += 2;
    }
    return ahead > 0 && Bytes.endsWord(scanner.peek(ahead));
  }

  private boolean endsRegex(int b) {
    if (b == '(') {
      open++;
    } else if (b == ')') {
      open--;
    }
    return open < 0 || b == '\n' || (open == 0 && (b == ' ' || b == '\t'));
  }

  private boolean endsPattern(int b) {
    boolean inside = open > 0 || (b == '(' && isPatternSign(scanner.pos - 1));
    return endsRegex(b) || (!inside && Bytes.endsWord(b));
  }

  private boolean isPatternSign(int at) {
    return at >= 0 && "?*+@!".indexOf(scanner.text.byteAt(at)) >= 0;
  }

  private boolean closesArithmetic(int b) {
    if (!closes(b, '(', ')')) {
      return false;
    }
    if (scanner.peek(1) != ')') {
      throw SyntaxProblem.unsupported("`((` that is not closed by `))`");
    }
    return true;
  }

  private boolean closes(int b, char opening, char closing) {
    if (b == opening) {
      open++;
    } else if (b == closing && open-- == 0) {
      return true;
    }
    return false;
  }

  private void readNext() {
    int b = scanner.peek();
    switch (b) {
      case '\\' -> readBackslash();
      case '\'' -> {
        if (context.readsSingleQuotes()) {
          add(reading.quotes.single());
        } else {
          scanner.pos++;
        }
      }
      case '"' -> {
        if (context.readsDoubleQuotes()) {
          add(reading.quotes.doubled());
        } else {
          scanner.pos++;
        }
      }
      case '$', '`' -> readExpansion();
      case '*', '?', '[' -> readGlob();
      case '<', '>' -> {
        if (context == Context.WORD) {
          add(reading.expansions.process());
        } else {
          scanner.pos++;
        }
      }
      default -> scanner.pos++;
    }
  }

  private void readBackslash() {
    int next = scanner.peek(1);
    if (next == '\n') {
      flush();
      while (scanner.looksAt('\\', '\n')) {
        scanner.pos += 2;
      }
      begin();
    } else if (next != -1 && context.escapes(next)) {
      flush();
      literalStart = scanner.pos;
      textStart = scanner.pos + 1;
      scanner.pos += 2;
    } else {
      scanner.pos++;
    }
  }

  private void readExpansion() {
    if (reading.expansions.atExpansion(context)) {
      add(reading.expansions.expansion(context));
    } else {
      scanner.pos++;
    }
  }

  private void readGlob() {
    int start = scanner.pos;
    if (context.readsPatterns()) {
      flush();
      scanner.pos++;
      found.add(new Part.Glob(scanner.extent(start)));
      begin();
    } else {
      scanner.pos++;
    }
  }

  private void readHome() {
    int start = scanner.pos;
    int length = 1;
    while (Bytes.continuesName(scanner.peek(length)) || scanner.peek(length) == '-') {
      length++;
    }
    int next = scanner.peek(length);
    if (next == '/' || Bytes.endsWord(next)) {
      scanner.pos += length;
      found.add(new Part.Home(scanner.extent(start)));
      begin();
    }
  }

  /// Adds a part whose reader has moved behind it.
  private void add(Part part) {
    int end = scanner.pos;
    scanner.pos = part.extent().start();
    flush();
    found.add(part);
    scanner.pos = end;
    begin();
  }

  private void begin() {
    literalStart = scanner.pos;
    textStart = scanner.pos;
  }

  private void flush() {
    if (scanner.pos > literalStart) {
      found.add(new Part.Literal(scanner.extent(literalStart), textStart > literalStart));
    }
  }
}
