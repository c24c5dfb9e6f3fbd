package dev.plimsoll.app;

import ch.qos.logback.core.PropertyDefinerBase;
import java.util.Locale;
import java.util.Optional;

/// Tells `logback.xml` what the environment chose.
public final class LogProperty extends PropertyDefinerBase {
  private LogChoice choice = LogChoice.FORMAT;

  /// Called by Logback with what `logback.xml` says.
  ///
  /// @param name of a [LogChoice]
  public void setChoice(String name) {
    choice = LogChoice.valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public String getPropertyValue() {
    return choice.made(Optional.ofNullable(System.getenv(choice.variable())));
  }
}
