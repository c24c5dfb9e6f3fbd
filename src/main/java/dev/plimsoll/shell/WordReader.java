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
      return Word.plain(scanner.text, start, at);
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

  /// The reserved word at the position, or the empty string; does not move.
  String peekReserved() {
    String word = ReservedWords.at(scanner.text, scanner.pos, scanner.end());
    return word.equals("!") && scanner.peek(1) == '(' ? "" : word;
  }

  /// Moves over the reserved word if it is next.
  boolean takeReserved(String word) {
    scanner.skipBlanks();
    if (scanner.peek() != word.charAt(0) || !peekReserved().equals(word)) {
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
