package dev.plimsoll.shell;

import dev.plimsoll.shell.Node.Block;
import java.util.ArrayList;
import java.util.List;

/// Reads `while`, `until`, `for` (POSIX.1-2024 XCU 2.9.4.2, 2.9.4.6, 2.9.4.7) and bash's `select`
/// and `for ((…))`.
final class LoopReader {
  private final Reading reading;
  private final Scanner scanner;

  LoopReader(Reading reading) {
    this.reading = reading;
    this.scanner = reading.scanner;
  }

  Node whileLoop(boolean negated) {
    int start = scanner.pos;
    scanner.pos += "while".length();
    Block condition = reading.commands.body("a condition");
    Block body = doGroup();
    return new Node.While(scanner.extent(start), negated, condition, body);
  }

  Node forLoop() {
    int start = scanner.pos;
    scanner.pos += "for".length();
    scanner.skipBlanks();
    return scanner.looksAt('(', '(') ? arithmetic(start) : overWords(start);
  }

  Node select() {
    int start = scanner.pos;
    scanner.pos += "select".length();
    return overWords(start);
  }

  private Node arithmetic(int start) {
    scanner.pos += 2;
    List<Part> header = reading.expansions.arithmetic();
    scanner.skipBlanks();
    scanner.take(';');
    Block body = bracedOrDoGroup();
    return new Node.ArithmeticFor(scanner.extent(start), header, body);
  }

  private Node overWords(int start) {
    String variable = reading.words.required("the variable of a loop").raw();
    reading.heredocs.skipNewlines();
    List<Word> words = List.of();
    if (reading.words.takeReserved("in")) {
      words = words();
    } else {
      scanner.take(';');
    }
    Block body = bracedOrDoGroup();
    return new Node.For(scanner.extent(start), variable, words, body);
  }

  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    scanner.skipBlanks();
    while (reading.words.atWord()) {
      words.add(reading.words.word());
      scanner.skipBlanks();
    }
    if (!scanner.take(';') && scanner.peek() != '\n') {
      throw SyntaxProblem.syntax(scanner.found() + " stands in the words of a loop");
    }
    return List.copyOf(words);
  }

  private Block bracedOrDoGroup() {
    reading.heredocs.skipNewlines();
    if (!reading.words.takeReserved("{")) {
      return doGroup();
    }
    Block body = reading.commands.body("a command");
    reading.words.expectReserved("}");
    return body;
  }

  private Block doGroup() {
    reading.heredocs.skipNewlines();
    reading.words.expectReserved("do");
    Block body = reading.commands.body("a command");
    reading.words.expectReserved("done");
    return body;
  }
}
