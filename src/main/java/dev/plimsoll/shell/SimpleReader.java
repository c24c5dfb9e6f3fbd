package dev.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads simple commands and `name() body` (POSIX.1-2024 XCU 2.9.1, 2.9.5); arrays are bash's.
final class SimpleReader {
  private final Reading reading;
  private final Scanner scanner;
  private final ArrayList<Word> pending = new ArrayList<>();

  SimpleReader(Reading reading) {
    this.reading = reading;
    this.scanner = reading.scanner;
  }

  /// The simple command or function definition at the position. Words wait in one list for all
  /// commands that are being read, since most scripts are simple commands.
  Node simple() {
    int start = scanner.pos;
    int end = start;
    int first = pending.size();
    boolean declares = false;
    List<Assignment> assignments = null;
    List<Redirect> redirects = null;
    while (true) {
      if (reading.redirects.atRedirect()) {
        redirects = redirects == null ? new ArrayList<>(2) : redirects;
        redirects.add(reading.redirects.redirect());
      } else if (!reading.words.atWord()) {
        break;
      } else if (pending.size() == first && assignmentNameLength() > 0) {
        assignments = assignments == null ? new ArrayList<>(2) : assignments;
        assignments.add(assignment());
      } else if (declares && assignmentNameLength() > 0) {
        pending.add(assignmentWord());
      } else {
        pending.add(reading.words.word());
        declares |= pending.size() == first + 1 && declares(pending.get(first));
      }
      end = scanner.pos;
      scanner.skipBlanks();
    }
    List<Word> words = take(first);
    if (scanner.peek() == '(') {
      return function(start, words, assignments == null && redirects == null);
    }
    if (end == start) {
      throw SyntaxProblem.syntax(scanner.found() + " stands where a command is expected");
    }
    return new Node.Simple(
        scanner.extent(start, end), orNone(assignments), words, orNone(redirects));
  }

  private List<Word> take(int first) {
    List<Word> tail = pending.subList(first, pending.size());
    List<Word> words = List.copyOf(tail);
    tail.clear();
    return words;
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private Node function(int start, List<Word> words, boolean onlyWords) {
    scanner.pos++;
    scanner.skipBlanks();
    if (!onlyWords || words.size() != 1 || !scanner.take(')')) {
      throw SyntaxProblem.syntax("a `(` stands where no list can begin");
    }
    String name = words.getFirst().raw();
    reading.heredocs.skipNewlines();
    Node body = reading.commands.command();
    return new Node.Function(scanner.extent(start, body.extent().end()), name, body);
  }

  /// The builtins whose arguments are assignments, so that these may be arrays.
  private static boolean declares(Word command) {
    int length = command.length();
    if (length < "local".length() || length > "readonly".length()) {
      return false;
    }
    return switch (command.raw()) {
      case "declare", "typeset", "local", "export", "readonly" -> true;
      default -> false;
    };
  }

  /// The length of `name`, `name+` or `name[index]` where `=` follows, else 0.
  private int assignmentNameLength() {
    if (!Bytes.startsName(scanner.peek())) {
      return 0;
    }
    int length = 1;
    while (Bytes.continuesName(scanner.peek(length))) {
      length++;
    }
    int b = scanner.peek(length);
    if (b == '[') {
      length = indexEnd(length);
      b = scanner.peek(length);
    }
    if (b == '+') {
      b = scanner.peek(++length);
    }
    return b == '=' ? length : 0;
  }

  private int indexEnd(int from) {
    int length = from;
    while (!Bytes.endsWord(scanner.peek(length))) {
      if (scanner.peek(length++) == ']') {
        return length;
      }
    }
    return from;
  }

  private Assignment assignment() {
    int start = scanner.pos;
    int length = assignmentNameLength();
    boolean append = scanner.peek(length - 1) == '+';
    String name = scanner.text.slice(start, start + (append ? length - 1 : length));
    scanner.pos += length + 1;
    List<Word> elements = List.of();
    int valueStart = scanner.pos;
    Word value;
    if (scanner.peek() == '(') {
      value = Word.plain(scanner.extent(valueStart, valueStart));
      elements = elements();
    } else {
      value = value();
    }
    return new Assignment(scanner.extent(start), name, append, value, elements);
  }

  private Word value() {
    return reading.words.atWord() ? reading.words.word() : Word.plain(scanner.extent(scanner.pos));
  }

  /// `name=(a b)` behind `declare` and its like, as one word.
  private Word assignmentWord() {
    int start = scanner.pos;
    int length = assignmentNameLength();
    if (scanner.peek(length + 1) != '(') {
      return reading.words.word();
    }
    scanner.pos += length + 1;
    elements();
    Extent extent = scanner.extent(start);
    return new Word(extent, List.of(new Part.Literal(extent, false)));
  }

  private List<Word> elements() {
    scanner.pos++;
    List<Word> elements = new ArrayList<>();
    reading.heredocs.skipNewlines();
    while (reading.words.atWord()) {
      elements.add(reading.words.word());
      reading.heredocs.skipNewlines();
    }
    if (!scanner.take(')')) {
      throw SyntaxProblem.syntax("the `(` of an array is never closed");
    }
    return List.copyOf(elements);
  }
}
