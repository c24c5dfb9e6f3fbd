package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SplicedText;

/// Leads from characters of a decoded text to its bytes; asked in rising order.
final class ByteOffsets {
  private final SplicedText bytes;
  private final String characters;
  private int character;
  private int offset;

  ByteOffsets(SplicedText bytes, String characters) {
    this.bytes = bytes;
    this.characters = characters;
  }

  int of(int index) {
    if (index < character) {
      character = 0;
      offset = 0;
    }
    while (character < index) {
      int c = characters.codePointAt(character);
      character += Character.charCount(c);
      offset += width(c);
    }
    return offset;
  }

  private int width(int c) {
    if (c < 0x80) {
      return 1;
    }
    boolean invalidByte = c == 0xFFFD && bytes.byteAt(offset) != (byte) 0xEF;
    if (invalidByte || (c == 0xFFFD && !isReplacementCharacter())) {
      return 1;
    }
    return c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }

  private boolean isReplacementCharacter() {
    return offset + 2 < bytes.length()
        && bytes.byteAt(offset + 1) == (byte) 0xBF
        && bytes.byteAt(offset + 2) == (byte) 0xBD;
  }
}
