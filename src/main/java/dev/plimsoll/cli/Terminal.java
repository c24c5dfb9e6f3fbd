package dev.plimsoll.cli;

import dev.plimsoll.report.Colour;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The streams a command talks through.
///
/// @param colour whether the output may be coloured
public record Terminal(InputStream in, PrintStream out, PrintStream err, Colour colour) {
  /// The process's own streams, written as UTF-8. Colours are on where the output is a terminal and
  /// `NO_COLOR` is not set.
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
    String noColor = System.getenv("NO_COLOR");
    boolean allowed = noColor == null || noColor.isEmpty();
    return allowed && System.console() != null && System.console().isTerminal();
  }
}
