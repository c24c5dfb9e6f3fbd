package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;

/// One word of an instruction.
///
/// @param text the word as BuildKit's parser keeps it: quotes, escapes and variables are still in
///   it (they go on expansion), continuations are not; in exec form the string the JSON stands for
/// @param span where it stands, in exec form with its quotes
public record Word(String text, Span span) {
  /// The word that is not there: BuildKit refuses an instruction without it.
  static Word missing(int offset) {
    return new Word("", Span.at(offset));
  }

  /// Whether the instruction lacks this word.
  public boolean isMissing() {
    return span.isEmpty();
  }
}
