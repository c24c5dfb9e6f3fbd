package dev.plimsoll.server;

/// Why something is not looked at.
final class PlaygroundRefusal extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String sentence;

  PlaygroundRefusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.sentence = sentence;
  }

  int status() {
    return status;
  }

  /// For the visitor.
  String sentence() {
    return sentence;
  }
}
