package dev.plimsoll.cli;

import dev.plimsoll.report.Colour;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The streams a command talks through.
///
/// @param colour whether the output may be coloured
public record Terminal(InputStream in, PrintStream out, PrintStream err, Colour colour) {
  /// The process's own streams, written as UTF-8. Colours are on where the output is a terminal and
  /// `NO_COLOR` is not set, and wherever `FORCE_COLOR` is.
  public static Terminal ofProcess() {
    return new Terminal(
        System.in,
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        isColourWanted() ? Colour.ON : Colour.OFF);
  }

  // JDK 25 went back to the console that is null where there is no terminal (JDK-8351435).
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isColourWanted() {
    Map<String, String> environment = System.getenv();
    String forced = environment.getOrDefault("FORCE_COLOR", "");
    if (!forced.isEmpty()) {
      return !forced.equals("0") && !forced.equals("false");
    }
    boolean refused =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return !refused && System.console() != null && System.console().isTerminal();
  }
}
