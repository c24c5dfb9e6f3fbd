package dev.plimsoll.playground;

import dev.plimsoll.text.SourceText;

/// Offsets in a text as JavaScript counts them, in UTF-16 code units.
final class Utf16 {
  private final int[] units;

  /// @param source made from a string, so it is well-formed UTF-8
  Utf16(SourceText source) {
    units = new int[source.length() + 1];
    int unit = 0;
    for (int offset = 0; offset < source.length(); offset++) {
      units[offset] = unit;
      unit += unitsEndingBefore(source.byteAt(offset));
    }
    units[source.length()] = unit;
  }

  /// @param offset in bytes, where a character begins or the text ends
  int at(int offset) {
    return units[offset];
  }

  // Counted where a character begins: continuation bytes add nothing, and four bytes are a pair.
  private static int unitsEndingBefore(byte b) {
    boolean continuation = (b & 0xC0) == 0x80;
    boolean fourBytes = (b & 0xF8) == 0xF0;
    return continuation ? 0 : fourBytes ? 2 : 1;
  }
}
