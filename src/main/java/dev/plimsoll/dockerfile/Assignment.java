package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;

/// A name and its value in ENV or LABEL, quotes and variables still in them.
///
/// @param equalsSign whether they are joined by `=`; otherwise the form is the old `ENV name value`
public record Assignment(Word name, Word value, boolean equalsSign) {
  /// What stands between name and value: `=`, or nothing in the old form.
  Word separator() {
    int at = name.span().end();
    return equalsSign ? new Word("=", new Span(at, at + 1)) : Word.missing(at);
  }
}
