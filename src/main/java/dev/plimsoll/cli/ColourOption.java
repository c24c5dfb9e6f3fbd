package dev.plimsoll.cli;

import dev.plimsoll.report.Colour;
import picocli.CommandLine.Option;

/// `--color`.
final class ColourOption {
  enum When {
    auto,
    always,
    never
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, on a terminal unless"
              + " NO_COLOR is set, elsewhere if FORCE_COLOR is).")
  private When when = When.auto;

  Colour on(Terminal terminal) {
    return switch (when) {
      case auto -> terminal.colour();
      case always -> Colour.ON;
      case never -> Colour.OFF;
    };
  }
}
