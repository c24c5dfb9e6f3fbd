package dev.plimsoll.doctor;

import dev.plimsoll.report.PrintableText;

/// What was found in one place. Its texts may hold what strangers wrote, made harmless.
///
/// @param check what was looked at, in one word or two
/// @param remedy what to do; empty only where nothing is to be done
public record Observation(String check, Health health, String found, String remedy) {
  private static final int LONGEST = 600;

  public Observation {
    found = harmless(found);
    remedy = harmless(remedy);
  }

  private static String harmless(String text) {
    String line = PrintableText.of(text.strip());
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  static Observation ok(String check, String found) {
    return new Observation(check, Health.OK, found, "");
  }

  static Observation warning(String check, String found, String remedy) {
    return new Observation(check, Health.WARNING, found, remedy);
  }

  static Observation failed(String check, String found, String remedy) {
    return new Observation(check, Health.FAILED, found, remedy);
  }

  static Observation skipped(String check, String why, String remedy) {
    return new Observation(check, Health.SKIPPED, why, remedy);
  }
}
