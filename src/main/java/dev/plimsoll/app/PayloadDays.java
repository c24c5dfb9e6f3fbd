package dev.plimsoll.app;

import java.time.Duration;
import java.util.regex.Pattern;

/// Reads how long the documents of deliveries are kept.
final class PayloadDays {
  private static final String VARIABLE = "PLIMSOLL_PAYLOAD_DAYS";
  private static final String USUAL = "7";
  private static final int MOST = 3650;
  private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");

  private PayloadDays() {}

  static Duration read(Environment environment) {
    String text = environment.optional(VARIABLE).map(String::strip).orElse(USUAL);
    if (!DAYS.matcher(text).matches() || Integer.parseInt(text) > MOST) {
      environment.reject(
          VARIABLE, "is no number of days", "Give one from 0, which keeps none, to 3650.");
      return Duration.ZERO;
    }
    return Duration.ofDays(Integer.parseInt(text));
  }
}
