package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.HeredocWords.Token;
import java.util.List;
import java.util.Optional;

/// A word that asks for a heredoc (BuildKit's `ParseHeredoc`).
///
/// ```
/// heredoc = [0-9]* "<<" "-"? [\t\n\f\r ]* [^<]+       the last part one word
/// ```
///
/// @param error why the delimiter cannot be read; empty if nothing is wrong
record HeredocOperator(
    String name, long fileDescriptor, boolean expand, boolean chomp, String error) {

  /// The heredoc that `word` asks for, if it does.
  static Optional<HeredocOperator> of(String word) {
    int operator = 0;
    while (operator < word.length()
        && word.charAt(operator) >= '0'
        && word.charAt(operator) <= '9') {
      operator++;
    }
    if (!word.startsWith("<<", operator)) {
      return Optional.empty();
    }
    boolean chomp = word.startsWith("-", operator + 2);
    int rest = operator + (chomp ? 3 : 2);
    while (rest < word.length() && "\t\n\f\r ".indexOf(word.charAt(rest)) >= 0) {
      rest++;
    }
    if (rest == word.length() || word.indexOf('<', rest) >= 0) {
      return Optional.empty();
    }
    return delimiter(word.substring(rest), fileDescriptor(word.substring(0, operator)), chomp);
  }

  /// The heredoc that `word` asks for, if its delimiter can be read (`MustParseHeredoc`).
  static Optional<HeredocOperator> readable(String word) {
    return of(word).filter(operator -> operator.error().isEmpty());
  }

  private static Optional<HeredocOperator> delimiter(String rest, long descriptor, boolean chomp) {
    if (isPlain(rest)) {
      return Optional.of(new HeredocOperator(rest, descriptor, true, chomp, ""));
    }
    HeredocLexer lexer = new HeredocLexer(rest, false, false);
    List<Token> words = lexer.read();
    if (!lexer.error().isEmpty()) {
      return Optional.of(new HeredocOperator("", 0, false, false, lexer.error()));
    }
    if (words.size() != 1) {
      return Optional.empty();
    }
    List<Token> rawWords = new HeredocLexer(rest, true, false).read();
    if (rawWords.size() != 1) {
      String error = "its delimiter reads differently with and without quotes";
      return Optional.of(new HeredocOperator("", 0, false, false, error));
    }
    String name = words.getFirst().text();
    boolean expand = quotes(name) == quotes(rawWords.getFirst().text());
    return Optional.of(new HeredocOperator(name, descriptor, expand, chomp, ""));
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_'));
  }

  private static long quotes(String text) {
    return text.chars().filter(c -> c == '\'' || c == '"').count();
  }

  /// The number, unsigned; the largest if it is too large, 0 if there is none.
  private static long fileDescriptor(String digits) {
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (Long.compareUnsigned(number, Long.divideUnsigned(-1L - digit, 10)) > 0) {
        return -1L;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
