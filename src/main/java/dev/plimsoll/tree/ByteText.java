package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import java.nio.charset.StandardCharsets;

/// A text as a string with one character a byte, so that places in the string are byte offsets
/// whatever the text is written in. ASCII stands for itself, any other byte for a character of
/// Unicode's private use area, which YAML treats as ordinary content.
///
/// It also keeps snakeyaml-engine 2.10 from characters outside the basic plane, on which its reader
/// throws when one straddles the end of its buffer.
final class ByteText {
  private static final char BASE = '\uE000';
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private ByteText() {}

  /// The bytes from `start` on as characters.
  static String encode(SourceText source, int start) {
    StringBuilder text = new StringBuilder(source.length() - start);
    for (int i = start; i < source.length(); i++) {
      int b = Byte.toUnsignedInt(source.byteAt(i));
      text.append((char) (b < FIRST_BEYOND_ASCII ? b : BASE + b));
    }
    return text.toString();
  }

  /// The text that a part of an encoded string stands for, read as UTF-8.
  static String decode(String encoded) {
    if (encoded.chars().noneMatch(ByteText::standsForByte)) {
      return encoded;
    }
    StringBuilder text = new StringBuilder(encoded.length());
    byte[] run = new byte[encoded.length()];
    int length = 0;
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (standsForByte(c)) {
        run[length++] = (byte) (c - BASE);
      } else {
        text.append(new String(run, 0, length, StandardCharsets.UTF_8)).append(c);
        length = 0;
      }
    }
    return text.append(new String(run, 0, length, StandardCharsets.UTF_8)).toString();
  }

  private static boolean standsForByte(int c) {
    return c >= BASE + FIRST_BEYOND_ASCII && c <= BASE + 0xFF;
  }
}
