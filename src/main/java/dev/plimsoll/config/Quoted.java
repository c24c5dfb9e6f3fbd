package dev.plimsoll.config;

/// Puts somebody's text into a message.
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /// The text between quotation marks, its middle left out where it is long.
  static String of(String text) {
    int length = text.codePointCount(0, text.length());
    if (length <= LONGEST) {
      return '"' + text + '"';
    }
    return '"' + text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…\"";
  }
}
