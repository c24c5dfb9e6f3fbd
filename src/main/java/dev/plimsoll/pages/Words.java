package dev.plimsoll.pages;

import dev.plimsoll.report.PrintableText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the pages say numbers, times and what strangers wrote.
public final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int SHORT_SHA = 7;

  private Words() {}

  public static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// Such as `1 finding` and `2 findings`.
  public static String count(int number, String thing) {
    return number(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /// How many more or fewer.
  public static String change(int change) {
    if (change == 0) {
      return "no change";
    }
    return number(Math.abs(change)) + (change > 0 ? " more" : " fewer");
  }

  public static String time(Instant time) {
    return TIME.format(time);
  }

  /// What a stranger wrote, with whatever hides or turns text around made visible. It is still to
  /// be escaped, which the templates do.
  public static String said(String text) {
    return PrintableText.of(text);
  }

  public static String sha(String sha) {
    return sha.length() <= SHORT_SHA ? sha : sha.substring(0, SHORT_SHA);
  }
}
