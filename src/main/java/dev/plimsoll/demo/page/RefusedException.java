package dev.plimsoll.demo.page;

import java.io.Serial;

/// What the visitor asked for cannot be done now; the sentence says why.
final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String sentence;

  RefusedException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
