package dev.plimsoll.shell;

import dev.plimsoll.shell.Node.Branch;
import dev.plimsoll.shell.Node.Connector;
import dev.plimsoll.shell.Node.Statement;
import java.util.ArrayList;
import java.util.List;

/// Reads lists, and-or lists and pipelines (POSIX.1-2024 XCU 2.9.2, 2.9.3).
final class CommandReader {
  private final Reading reading;
  private final Scanner scanner;
  private final SimpleReader simple;

  CommandReader(Reading reading) {
    this.reading = reading;
    this.scanner = reading.scanner;
    this.simple = new SimpleReader(reading);
  }

  /// The statements up to what cannot begin one: the end, `)`, `;;`, or a closing reserved word.
  Node.Block block() {
    reading.heredocs.skipNewlines();
    int start = scanner.pos;
    List<Statement> statements = new ArrayList<>(2);
    while (line(statements)) {
      reading.heredocs.skipNewlines();
    }
    return new Node.Block(blockExtent(start, statements), List.copyOf(statements));
  }

  /// A block that must hold something, as the shells demand of all but substitutions.
  Node.Block body(String what) {
    Node.Block block = block();
    if (block.statements().isEmpty()) {
      throw SyntaxProblem.syntax(scanner.found() + " stands where " + what + " is expected");
    }
    return block;
  }

  Extent blockExtent(int start, List<Statement> statements) {
    int end = statements.isEmpty() ? start : statements.getLast().node().extent().end();
    return scanner.extent(start, end);
  }

  /// Reads what a shell reads at once: statements up to and with a newline. Answers whether another
  /// line can follow.
  boolean line(List<Statement> into) {
    while (atStatement()) {
      Node node = andOr();
      scanner.skipBlanks();
      boolean background = atBackground();
      into.add(new Statement(node, background));
      if (!background && !atSeparator()) {
        return takeNewline();
      }
      scanner.pos++;
      scanner.skipBlanks();
      if (takeNewline()) {
        return true;
      }
    }
    return false;
  }

  private boolean takeNewline() {
    if (scanner.peek() == '\n') {
      reading.heredocs.newline();
      return true;
    }
    return false;
  }

  private boolean atBackground() {
    return scanner.peek() == '&' && scanner.peek(1) != '&';
  }

  private boolean atSeparator() {
    int next = scanner.peek(1);
    return scanner.peek() == ';' && next != ';' && next != '&';
  }

  private boolean atStatement() {
    scanner.skipBlanks();
    int b = scanner.peek();
    if (b == -1 || b == ')' || b == '\n' || (b == ';' && !atSeparator())) {
      return false;
    }
    return !isClosing(reading.words.peekReserved());
  }

  private static boolean isClosing(String word) {
    return switch (word) {
      case "then", "else", "elif", "fi", "do", "done", "esac", "in", "}" -> true;
      default -> false;
    };
  }

  private Node andOr() {
    Node first = pipeline();
    scanner.skipBlanks();
    if (!scanner.looksAt('&', '&') && !scanner.looksAt('|', '|')) {
      return first;
    }
    List<Branch> rest = new ArrayList<>();
    while (scanner.looksAt('&', '&') || scanner.looksAt('|', '|')) {
      Connector connector = scanner.peek() == '&' ? Connector.AND : Connector.OR;
      scanner.pos += 2;
      reading.heredocs.skipNewlines();
      rest.add(new Branch(connector, pipeline()));
      scanner.skipBlanks();
    }
    return new Node.AndOr(between(first, rest.getLast().node()), first, List.copyOf(rest));
  }

  private Extent between(Node first, Node last) {
    return scanner.extent(first.extent().start(), last.extent().end());
  }

  private Node pipeline() {
    scanner.skipBlanks();
    int start = scanner.pos;
    boolean negated = false;
    while (reading.words.takeReserved("!")) {
      negated = !negated;
      scanner.skipBlanks();
    }
    skipTime();
    Node node = piped();
    return negated ? new Node.Negation(scanner.extent(start, node.extent().end()), node) : node;
  }

  /// Moves over bash's `time` before a compound command; before a simple one it is read as a word.
  private void skipTime() {
    int start = scanner.pos;
    if (!reading.words.takeReserved("time")) {
      return;
    }
    scanner.skipBlanks();
    boolean compound =
        scanner.peek() == '('
            || switch (reading.words.peekReserved()) {
              case "{", "if", "while", "until", "for", "case", "[[" -> true;
              default -> false;
            };
    if (!compound) {
      scanner.pos = start;
    }
  }

  private Node piped() {
    Node first = command();
    scanner.skipBlanks();
    if (!atPipe()) {
      return first;
    }
    List<Node> commands = new ArrayList<>(2);
    commands.add(first);
    while (atPipe()) {
      scanner.pos += scanner.peek(1) == '&' ? 2 : 1;
      reading.heredocs.skipNewlines();
      commands.add(command());
      scanner.skipBlanks();
    }
    return new Node.Pipeline(between(first, commands.getLast()), List.copyOf(commands));
  }

  private boolean atPipe() {
    return scanner.peek() == '|' && scanner.peek(1) != '|';
  }

  /// A simple or compound command.
  Node command() {
    scanner.skipBlanks();
    scanner.enter();
    Node node = reading.compounds.compound();
    if (node == null) {
      node = simple.simple();
    }
    scanner.leave();
    return node;
  }
}
