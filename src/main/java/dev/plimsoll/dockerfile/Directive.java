package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;

/// A parser directive, such as `# syntax=docker/dockerfile:1`.
///
/// @param name in lower case: `syntax`, `escape` or `check`
/// @param value trimmed, never empty
/// @param span from the `#` to before the line end
/// @param line its number, from 1
public record Directive(String name, String value, Span span, Span valueSpan, int line) {}
