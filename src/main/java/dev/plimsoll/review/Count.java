package dev.plimsoll.review;

/// Numbers with the things they count.
final class Count {
  private Count() {}

  /// `1 file`, `2 files`.
  static String of(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
