package dev.plimsoll.dockerfile;

/// The name of a variable behind a `$` or `${` (BuildKit's `processName`).
///
/// ```
/// name = digit+ | one of @ * # ? - $ ! 0 | ( letter | digit | "_" )*
/// ```
final class VariableName {
  private VariableName() {}

  /// The end of the name at `from`; `from` itself if there is none.
  static int end(String text, int from) {
    if (from == text.length()) {
      return from;
    }
    int first = text.codePointAt(from);
    if (Character.isDigit(first)) {
      return endOf(text, from, true);
    }
    return "@*#?-$!".indexOf(first) >= 0 ? from + 1 : endOf(text, from, false);
  }

  private static int endOf(String text, int from, boolean onlyDigits) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Character.isDigit(c) && (onlyDigits || !(Character.isLetter(c) || c == '_'))) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }
}
