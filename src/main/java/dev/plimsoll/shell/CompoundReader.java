package dev.plimsoll.shell;

import dev.plimsoll.shell.Node.Block;
import dev.plimsoll.shell.Node.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads compound commands (POSIX.1-2024 XCU 2.9.4) and bash's own.
final class CompoundReader {
  private final Reading reading;
  private final Scanner scanner;

  CompoundReader(Reading reading) {
    this.reading = reading;
    this.scanner = reading.scanner;
  }

  /// The compound command at the position with its redirections, or null if there is none.
  @Nullable Node compound() {
    Node node = bare();
    if (node == null || node instanceof Node.Function) {
      return node;
    }
    List<Redirect> redirects = reading.redirects.all();
    if (redirects.isEmpty()) {
      return node;
    }
    int end = redirects.getLast().extent().end();
    Extent extent = scanner.extent(node.extent().start(), end);
    return new Node.Redirected(extent, node, List.copyOf(redirects));
  }

  private @Nullable Node bare() {
    if (scanner.peek() == '(') {
      return scanner.peek(1) == '(' && reading.expansions.isArithmetic(scanner.pos + 2)
          ? arithmetic()
          : subshell();
    }
    return switch (reading.words.peekReserved()) {
      case "{" -> group();
      case "if" -> conditional();
      case "while" -> new LoopReader(reading).whileLoop(false);
      case "until" -> new LoopReader(reading).whileLoop(true);
      case "for" -> new LoopReader(reading).forLoop();
      case "select" -> new LoopReader(reading).select();
      case "case" -> new CaseReader(reading).read();
      case "[[" -> test();
      case "function" -> function();
      case "!" -> throw SyntaxProblem.syntax("`!` stands behind a `|`");
      case "coproc" -> throw SyntaxProblem.unsupported("`coproc` is not followed");
      default -> null;
    };
  }

  private Node subshell() {
    int start = scanner.pos++;
    Block body = reading.commands.body("a command");
    if (!scanner.take(')')) {
      throw SyntaxProblem.syntax(scanner.found() + " stands where `)` is expected");
    }
    return new Node.Subshell(scanner.extent(start), body);
  }

  private Node arithmetic() {
    int start = scanner.pos;
    scanner.pos += 2;
    List<Part> parts = reading.expansions.arithmetic();
    return new Node.Arithmetic(scanner.extent(start), parts);
  }

  private Node group() {
    int start = scanner.pos++;
    Block body = reading.commands.body("a command");
    reading.words.expectReserved("}");
    return new Node.Group(scanner.extent(start), body);
  }

  private Node conditional() {
    int start = scanner.pos;
    scanner.pos += "if".length();
    List<Clause> clauses = new ArrayList<>(1);
    clauses.add(clause());
    while (reading.words.takeReserved("elif")) {
      clauses.add(clause());
    }
    Optional<Block> otherwise =
        reading.words.takeReserved("else")
            ? Optional.of(reading.commands.body("a command"))
            : Optional.empty();
    reading.words.expectReserved("fi");
    return new Node.If(scanner.extent(start), List.copyOf(clauses), otherwise);
  }

  private Clause clause() {
    Block condition = reading.commands.body("a condition");
    reading.words.expectReserved("then");
    return new Clause(condition, reading.commands.body("a command"));
  }

  /// `function name body` and `function name() body`.
  private Node function() {
    int start = scanner.pos;
    scanner.pos += "function".length();
    String name = reading.words.required("the name of a function").raw();
    scanner.skipBlanks();
    if (scanner.looksAt('(', ')')) {
      scanner.pos += 2;
    }
    reading.heredocs.skipNewlines();
    Node body = reading.commands.command();
    return new Node.Function(scanner.extent(start, body.extent().end()), name, body);
  }

  /// `[[ … ]]`, whose words are split like others but where `<`, `&&`, `(` are words of its own.
  private Node test() {
    int start = scanner.pos;
    scanner.pos += 2;
    List<Word> words = new ConditionalReader(reading).words();
    return new Node.Conditional(scanner.extent(start), words);
  }
}
