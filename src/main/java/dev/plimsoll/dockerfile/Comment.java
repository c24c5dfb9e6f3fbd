package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;

/// A comment line.
///
/// @param text what BuildKit keeps of it: without its first character (the `#`, if it is not
///   indented) and the white space around
/// @param span from the `#` to before the line end
/// @param line its number, from 1
public record Comment(String text, Span span, int line) {}
