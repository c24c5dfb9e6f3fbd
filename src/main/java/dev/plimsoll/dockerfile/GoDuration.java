package dev.plimsoll.dockerfile;

import java.util.OptionalDouble;

/// A duration as Go writes it: `1h30m`, `1.5s`, `0`.
///
/// ```
/// duration = ("+" | "-")? ( "0" | (number unit)+ )
/// unit     = "ns" | "us" | "µs" | "ms" | "s" | "m" | "h"
/// ```
final class GoDuration {
  private final String text;
  private int at;

  private GoDuration(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /// How long it is in milliseconds; absent if it is no duration.
  static OptionalDouble milliseconds(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String unsigned = signed ? text.substring(1) : text;
    if (unsigned.equals("0")) {
      return OptionalDouble.of(0);
    }
    OptionalDouble length = new GoDuration(unsigned, 0).read();
    return length.isPresent() && text.startsWith("-")
        ? OptionalDouble.of(-length.getAsDouble())
        : length;
  }

  private OptionalDouble read() {
    double sum = 0;
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    while (at < text.length()) {
      int start = at;
      int digits = digits();
      if (at < text.length() && text.charAt(at) == '.') {
        at++;
        digits += digits();
      }
      double number = digits == 0 ? -1 : Double.parseDouble(text.substring(start, at));
      double unit = unit();
      if (number < 0 || unit == 0) {
        return OptionalDouble.empty();
      }
      sum += number * unit;
    }
    return OptionalDouble.of(sum);
  }

  private int digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - start;
  }

  /// The unit in milliseconds, or 0 if there is none.
  private double unit() {
    int start = at;
    while (at < text.length() && (text.charAt(at) > '9' || text.charAt(at) < '.')) {
      at++;
    }
    return switch (text.substring(start, at)) {
      case "ns" -> 1e-6;
      case "us", "\u00B5s", "\u03BCs" -> 1e-3;
      case "ms" -> 1;
      case "s" -> 1_000;
      case "m" -> 60_000;
      case "h" -> 3_600_000;
      default -> 0;
    };
  }
}
