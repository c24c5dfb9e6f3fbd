package dev.plimsoll.rules;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Whether ADD unpacks a local file, told by how it begins: tar archives, plain or compressed with
/// gzip, bzip2, xz or zstd, are unpacked, whatever their names; everything else is copied.
enum Unpacking {
  UNPACKED,
  COPIED,
  /// Compressed with something, and what is inside is not to be seen.
  PERHAPS;

  private static final int BLOCK = 512;
  private static final int CHECKSUM_START = 148;
  private static final int CHECKSUM_END = 156;
  private static final int GZIP_HEADER = 10;

  /// @param beginning the first 512 bytes of the file, or all of a shorter one
  static Unpacking of(byte[] beginning) {
    if (begins(beginning, 0x1f, 0x8b, 8)) {
      return insideGzip(beginning);
    }
    boolean compressed =
        begins(beginning, 'B', 'Z', 'h')
            || begins(beginning, 0xfd, '7', 'z', 'X', 'Z', 0)
            || begins(beginning, 0x28, 0xb5, 0x2f, 0xfd);
    if (compressed) {
      return PERHAPS;
    }
    return isTarHeader(beginning) ? UNPACKED : COPIED;
  }

  private static boolean begins(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static Unpacking insideGzip(byte[] gzip) {
    int start = endOfGzipHeader(gzip);
    byte[] inside = new byte[BLOCK];
    Inflater inflater = new Inflater(/* nowrap= */ true);
    try {
      inflater.setInput(gzip, start, gzip.length - start);
      int length = 0;
      int more = -1;
      while (length < BLOCK && more != 0) {
        more = inflater.inflate(inside, length, BLOCK - length);
        length += more;
      }
      if (length == BLOCK) {
        return isTarHeader(inside) ? UNPACKED : COPIED;
      }
      return inflater.finished() ? COPIED : PERHAPS;
    } catch (DataFormatException damaged) {
      return COPIED;
    } finally {
      inflater.end();
    }
  }

  /// Behind the fields that RFC 1952 makes optional; the end of what is there at most.
  private static int endOfGzipHeader(byte[] gzip) {
    int flags = gzip.length > 3 ? gzip[3] : 0;
    int at = GZIP_HEADER;
    if ((flags & 4) != 0 && at + 1 < gzip.length) {
      at += 2 + (gzip[at] & 0xff) + ((gzip[at + 1] & 0xff) << 8);
    }
    at = (flags & 8) != 0 ? behindText(gzip, at) : at;
    at = (flags & 16) != 0 ? behindText(gzip, at) : at;
    at += (flags & 2) != 0 ? 2 : 0;
    return Math.min(at, gzip.length);
  }

  private static int behindText(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != 0) {
      at++;
    }
    return at + 1;
  }

  /// Whether the checksum that every tar header carries is right (POSIX.1-2024, `pax`, ustar).
  private static boolean isTarHeader(byte[] block) {
    if (block.length < BLOCK) {
      return false;
    }
    int unsigned = 0;
    int signed = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean inChecksum = i >= CHECKSUM_START && i < CHECKSUM_END;
      unsigned += inChecksum ? ' ' : block[i] & 0xff;
      signed += inChecksum ? ' ' : block[i];
    }
    int stated = octal(Arrays.copyOfRange(block, CHECKSUM_START, CHECKSUM_END));
    return block[0] != 0 && (stated == unsigned || stated == signed);
  }

  private static int octal(byte[] digits) {
    int value = 0;
    boolean any = false;
    for (byte digit : digits) {
      if (digit >= '0' && digit <= '7') {
        value = value * 8 + digit - '0';
        any = true;
      } else if (any || digit != ' ') {
        break;
      }
    }
    return any ? value : -1;
  }
}
