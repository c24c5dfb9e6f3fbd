package dev.plimsoll.demo;

import java.io.Serial;

/// The story went another way than it should; the sentence says how.
final class UnexpectedTurnException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String sentence;

  UnexpectedTurnException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
