package dev.plimsoll.dockerfile;

/// How much work the variables of one file may still make. Values can double from line to line and
/// patterns can be matched over and over; what would cost more than the file is worth stays
/// unknown.
final class Work {
  static final String TOO_MUCH = "it is too long to be worked out";

  private static final long FREE = 10_000_000;
  private static final long PER_BYTE = 32;

  private long left;

  /// @param fileLength the length of the file in bytes
  Work(int fileLength) {
    this.left = FREE + PER_BYTE * fileLength;
  }

  /// Whether so many more characters may be handled.
  boolean take(long characters) {
    left -= characters;
    return left >= 0;
  }
}
