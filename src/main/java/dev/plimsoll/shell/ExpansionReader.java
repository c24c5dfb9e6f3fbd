package dev.plimsoll.shell;

import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what begins with `$` or a backquote (POSIX.1-2024 XCU 2.6.2 to 2.6.4), and bash's process
/// substitution.
final class ExpansionReader {
  private static final String SPECIAL_PARAMETERS = "@*#?-$!";
  private static final int ARITHMETIC_SEEN_WITHIN = 4096;

  private final Reading reading;
  private final Scanner scanner;

  ExpansionReader(Reading reading) {
    this.reading = reading;
    this.scanner = reading.scanner;
  }

  /// Whether the `$` or backquote at the position begins an expansion.
  boolean atExpansion(Context context) {
    if (scanner.peek() == '`') {
      return true;
    }
    int next = scanner.peek(1);
    return switch (next) {
      case -1 -> false;
      case '{', '(' -> true;
      case '\'', '"' -> context == Context.WORD || context == Context.BRACES;
      case '[' -> reading.dialect == Dialect.BASH;
      default -> Bytes.continuesName(next) || isSpecial(next);
    };
  }

  private static boolean isSpecial(int b) {
    return SPECIAL_PARAMETERS.indexOf(b) >= 0;
  }

  Part expansion(Context context) {
    scanner.enter();
    Part part =
        scanner.peek() == '`'
            ? backquoted(context)
            : switch (scanner.peek(1)) {
              case '\'' -> reading.quotes.escaped();
              case '"' -> reading.quotes.doubled();
              case '{' -> new ParameterReader(reading, context.isQuoted()).read();
              case '(' -> parenthesised();
              case '[' -> bracketed();
              default -> name();
            };
    scanner.leave();
    return part;
  }

  private Part.Variable name() {
    int start = scanner.pos++;
    if (Bytes.startsName(scanner.peek())) {
      while (Bytes.continuesName(scanner.peek())) {
        scanner.pos++;
      }
    } else {
      scanner.pos++;
    }
    String name = scanner.text.slice(start + 1, scanner.pos);
    return new Part.Variable(scanner.extent(start), name, "", Optional.empty());
  }

  private Part parenthesised() {
    int start = scanner.pos;
    if (scanner.peek(2) == '(' && isArithmetic(scanner.pos + 3)) {
      scanner.pos += 3;
      List<Part> parts = arithmetic();
      return new Part.Arithmetic(scanner.extent(start), parts);
    }
    scanner.pos += 2;
    Script script = substituted();
    return new Part.CommandSubstitution(scanner.extent(start), script);
  }

  /// Whether `((` is closed by `))` rather than being two subshells; what is very long is taken for
  /// arithmetic.
  boolean isArithmetic(int from) {
    int open = 0;
    int last = Math.min(scanner.end(), from + ARITHMETIC_SEEN_WITHIN);
    for (int at = from; at < last; at++) {
      byte b = scanner.text.byteAt(at);
      if (b == '(') {
        open++;
      } else if (b == ')' && open-- == 0) {
        return at + 1 < scanner.end() && scanner.text.byteAt(at + 1) == ')';
      }
    }
    return true;
  }

  /// The inside of `((…))`, with the position behind the opening; moves behind the closing.
  List<Part> arithmetic() {
    List<Part> parts = new PartReader(reading, Context.ARITHMETIC).read();
    if (!scanner.looksAt(')', ')')) {
      throw SyntaxProblem.syntax("`((` is never closed");
    }
    scanner.pos += 2;
    return parts;
  }

  private Part.Arithmetic bracketed() {
    int start = scanner.pos;
    scanner.pos += 2;
    List<Part> parts = new PartReader(reading, Context.BRACKETS).read();
    if (!scanner.take(']')) {
      throw SyntaxProblem.syntax("`$[` is never closed");
    }
    return new Part.Arithmetic(scanner.extent(start), parts);
  }

  Part.ProcessSubstitution process() {
    int start = scanner.pos;
    scanner.pos += 2;
    scanner.enter();
    Script script = substituted();
    scanner.leave();
    return new Part.ProcessSubstitution(scanner.extent(start), script);
  }

  /// The commands up to a closing parenthesis; moves behind it.
  private Script substituted() {
    int start = scanner.pos;
    int comment = scanner.commentCount();
    Node.Block body = reading.commands.block();
    Extent inside = scanner.extent(start);
    if (!scanner.take(')')) {
      throw SyntaxProblem.syntax(
          scanner.found() + " stands where the `)` of a substitution is expected");
    }
    return new Script(inside, reading.dialect, body, scanner.takeComments(comment));
  }

  private Part.CommandSubstitution backquoted(Context context) {
    int start = scanner.pos++;
    List<Span> kept = new ArrayList<>(1);
    int from = scanner.pos;
    while (!scanner.atEnd() && scanner.peek() != '`') {
      if (scanner.peek() == '\\' && isEscapedInBackquotes(scanner.peek(1), context)) {
        kept.add(new Span(from, scanner.pos));
        from = scanner.pos + 1;
        scanner.pos += 2;
      } else {
        scanner.pos++;
      }
    }
    kept.add(new Span(from, Math.min(scanner.pos, scanner.end())));
    if (!scanner.take('`')) {
      throw SyntaxProblem.syntax("a backquote is never closed");
    }
    SplicedText inside = scanner.text.extract(kept);
    Script script = ShellParser.parse(inside, reading.dialect, scanner.depth());
    return new Part.CommandSubstitution(scanner.extent(start), script);
  }

  private static boolean isEscapedInBackquotes(int b, Context context) {
    return b == '$' || b == '`' || b == '\\' || (b == '"' && context == Context.QUOTES);
  }
}
