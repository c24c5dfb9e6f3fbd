package dev.plimsoll.shell;

import dev.plimsoll.shell.Node.Cause;
import dev.plimsoll.shell.Node.Statement;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;

/// Reads shell texts. Any text gives a [Script]; what is not understood is [Node.Opaque] in it.
///
/// A shell reads a line whole before it runs the first command of it, and stops for good at a line
/// it cannot read. So does this: such a line and all that follows is one opaque node, and the lines
/// before it stay. Reading takes time in proportion to the length of the text.
public final class ShellParser {
  private ShellParser() {}

  /// Reads a text that stands in a file.
  public static Script parse(SplicedText text, Dialect dialect) {
    return parse(text, dialect, 0);
  }

  /// Reads a text of its own.
  public static Script parse(String text, Dialect dialect) {
    SourceText source = SourceText.of(text);
    return parse(SplicedText.of(source, new Span(0, source.length())), dialect);
  }

  /// The command of an exec form such as `["apt-get", "install"]`: each element is a word as it is,
  /// whatever it holds. The elements must be of one file and in order.
  public static Script ofExecForm(List<SplicedText> elements) {
    SplicedText text = SplicedText.join(elements);
    Extent whole = new Extent(text, 0, text.length());
    List<Word> words = new ArrayList<>(elements.size());
    int start = 0;
    for (SplicedText element : elements) {
      words.add(Word.plain(text, start, start + element.length()));
      start += element.length();
    }
    Node command = new Node.Simple(whole, List.of(), List.copyOf(words), List.of());
    Node.Block body = new Node.Block(whole, List.of(new Statement(command, false)));
    return new Script(whole, Dialect.SH, body, List.of());
  }

  static Script parse(SplicedText text, Dialect dialect, int depth) {
    Extent whole = new Extent(text, 0, text.length());
    if (!dialect.isRead()) {
      Node opaque = new Node.Opaque(whole, Cause.DIALECT, "not the language of sh and bash");
      Node.Block body = new Node.Block(whole, List.of(new Statement(opaque, false)));
      return new Script(whole, dialect, body, List.of());
    }
    Reading reading = new Reading(text, dialect, depth);
    List<Statement> statements = readLines(reading);
    Node.Block body = new Node.Block(whole, List.copyOf(statements));
    return new Script(whole, dialect, body, reading.scanner.takeComments(0));
  }

  private static List<Statement> readLines(Reading reading) {
    List<Statement> statements = new ArrayList<>(2);
    int line = 0;
    int before = 0;
    try {
      reading.heredocs.skipNewlines();
      while (!reading.scanner.atEnd()) {
        line = reading.scanner.pos;
        before = statements.size();
        readLine(reading, statements);
        reading.heredocs.skipNewlines();
      }
      reading.heredocs.readWaiting();
    } catch (SyntaxProblem problem) {
      statements.subList(before, statements.size()).clear();
      Extent rest = new Extent(reading.scanner.text, line, reading.scanner.text.length());
      statements.add(new Statement(new Node.Opaque(rest, problem.kind(), problem.reason()), false));
    }
    return statements;
  }

  private static void readLine(Reading reading, List<Statement> statements) {
    boolean whole = reading.commands.line(statements);
    if (!whole && !reading.scanner.atEnd()) {
      String word = reading.words.peekReserved();
      String found = word.isEmpty() ? reading.scanner.found() : "`" + word + "`";
      throw SyntaxProblem.syntax(found + " stands where a command or its end is expected");
    }
  }
}
