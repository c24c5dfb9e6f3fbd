package dev.plimsoll.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A choice about the log that the environment makes. The log is there before the settings are
/// read, so it goes by the default where the choice is not known.
enum LogChoice {
  FORMAT("PLIMSOLL_LOG_FORMAT", "text", "text, json"),
  LEVEL("PLIMSOLL_LOG_LEVEL", "info", "error, warn, info, debug, trace");

  private final String variable;
  private final String byDefault;
  private final String known;

  LogChoice(String variable, String byDefault, String known) {
    this.variable = variable;
    this.byDefault = byDefault;
    this.known = known;
  }

  String variable() {
    return variable;
  }

  boolean allows(String said) {
    return List.of(known.split(", ")).contains(said.strip().toLowerCase(Locale.ROOT));
  }

  String remedy() {
    return "Give one of " + known + ".";
  }

  /// @param said what the environment says, if anything
  String made(Optional<String> said) {
    return said.filter(this::allows)
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .orElse(byDefault);
  }
}
