package dev.plimsoll.playground;

/// Where something stands in the text.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param start offset in UTF-16 code units, which is what JavaScript counts in
/// @param end the offset behind it
public record Place(int line, int column, int start, int end) {}
