package dev.plimsoll.shell;

import dev.plimsoll.text.SplicedText;
import java.util.List;

/// Reads words (POSIX.1-2024 XCU 2.2, 2.3). Most words are plain, and for these nothing but the
/// word itself is made.
final class WordReader {
  private final Reading reading;
  private final Scanner scanner;

  WordReader(Reading reading) {
    this.reading = reading;
    this.scanner = reading.scanner;
  }

  /// Whether a word begins at the position.
  boolean atWord() {
    return !Bytes.endsWord(scanner.peek()) || atProcessSubstitution();
  }

  boolean atProcessSubstitution() {
    int b = scanner.peek();
    return (b == '<' || b == '>') && scanner.peek(1) == '(';
  }

  /// The word at the position.
  Word word() {
    int start = scanner.pos;
    int at = plainEnd(start);
    scanner.pos = at;
    if (Bytes.endsWord(scanner.peek()) && !atProcessSubstitution()) {
      return Word.plain(scanner.extent(start, at));
    }
    scanner.pos = start;
    List<Part> parts = new PartReader(reading, Context.WORD).read();
    return new Word(scanner.extent(start), parts);
  }

  /// The word at the position, which must be there.
  Word required(String what) {
    scanner.skipBlanks();
    if (!atWord()) {
      throw SyntaxProblem.syntax(scanner.found() + " stands where " + what + " is expected");
    }
    return word();
  }

  private int plainEnd(int from) {
    SplicedText text = scanner.text;
    int at = from;
    while (at < scanner.end() && Bytes.isOrdinary(text.byteAt(at))) {
      at++;
    }
    return at;
  }

  /// The plain word at the position if it can be a reserved word, else the empty string; does not
  /// move.
  String peekReserved() {
    int start = scanner.pos;
    int b = scanner.peek();
    if (b == '{' || b == '!') {
      boolean alone = Bytes.endsWord(scanner.peek(1)) && !(b == '!' && scanner.peek(1) == '(');
      return alone ? (b == '{' ? "{" : "!") : "";
    }
    if (b == '[') {
      return scanner.peek(1) == '[' && Bytes.endsWord(scanner.peek(2)) ? "[[" : "";
    }
    if (b != '}' && !(b >= 'c' && b <= 'w')) {
      return "";
    }
    int end = plainEnd(start);
    boolean whole = end == scanner.end() || Bytes.endsWord(scanner.text.byteAt(end));
    return whole && end - start <= 8 ? scanner.text.slice(start, end) : "";
  }

  /// Moves over the reserved word if it is next.
  boolean takeReserved(String word) {
    scanner.skipBlanks();
    if (!peekReserved().equals(word)) {
      return false;
    }
    scanner.pos += word.length();
    return true;
  }

  void expectReserved(String word) {
    if (!takeReserved(word)) {
      throw SyntaxProblem.syntax(scanner.found() + " stands where `" + word + "` is expected");
    }
  }
}
