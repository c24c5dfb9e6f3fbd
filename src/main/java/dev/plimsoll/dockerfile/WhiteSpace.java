package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SplicedText;

/// The three notions of white space in BuildKit's parser.
///
/// - Trimming uses Unicode white space (`unicode.IsSpace` on characters).
/// - The keyword and the words of FROM, COPY and kin are split at `[\t\v\f\r ]+` (`reWhitespace`).
/// - Flags and the type of a HEALTHCHECK are read byte by byte, each byte taken for a character, so
///   that 0x85 and 0xA0 count as white space there even inside a longer character.
final class WhiteSpace {
  private WhiteSpace() {}

  static boolean splits(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == 0x0B || b == '\f';
  }

  static boolean isAscii(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }

  static boolean isByteSpace(byte b) {
    return isAscii(b) || b == (byte) 0x85 || b == (byte) 0xA0;
  }

  /// The first offset in the range that is no Unicode white space, or `to`.
  static int skip(SplicedText text, int from, int to) {
    int at = from;
    while (at < to) {
      int width = widthAt(text, at, to);
      if (width == 0) {
        return at;
      }
      at += width;
    }
    return to;
  }

  /// The end of the range without the Unicode white space at its end.
  static int trimEnd(SplicedText text, int from, int to) {
    int end = to;
    while (end > from) {
      int width = widthBefore(text, from, end);
      if (width == 0) {
        return end;
      }
      end -= width;
    }
    return from;
  }

  /// The length of the white space character at `at`, or 0 if there is none.
  static int widthAt(SplicedText text, int at, int to) {
    byte b = text.byteAt(at);
    if (b >= 0) {
      return isAscii(b) ? 1 : 0;
    }
    if (b == (byte) 0xC2 && at + 1 < to) {
      byte second = text.byteAt(at + 1);
      return second == (byte) 0x85 || second == (byte) 0xA0 ? 2 : 0;
    }
    boolean mayBeLong = b == (byte) 0xE1 || b == (byte) 0xE2 || b == (byte) 0xE3;
    return mayBeLong && at + 2 < to && isLong(text, at) ? 3 : 0;
  }

  private static boolean isLong(SplicedText text, int at) {
    int character =
        (text.byteAt(at) & 0xFF) << 16
            | (text.byteAt(at + 1) & 0xFF) << 8
            | (text.byteAt(at + 2) & 0xFF);
    return character == 0xE19A80
        || (character >= 0xE28080 && character <= 0xE2808A)
        || character == 0xE280A8
        || character == 0xE280A9
        || character == 0xE280AF
        || character == 0xE2819F
        || character == 0xE38080;
  }

  private static int widthBefore(SplicedText text, int from, int end) {
    byte b = text.byteAt(end - 1);
    if (b >= 0) {
      return isAscii(b) ? 1 : 0;
    }
    if (end - 2 >= from && widthAt(text, end - 2, end) == 2) {
      return 2;
    }
    return end - 3 >= from && widthAt(text, end - 3, end) == 3 ? 3 : 0;
  }
}
