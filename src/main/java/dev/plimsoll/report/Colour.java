package dev.plimsoll.report;

import dev.plimsoll.rule.Severity;

/// Terminal colours, or none.
public enum Colour {
  ON,
  OFF;

  public String red(String text) {
    return wrap("31", text);
  }

  public String green(String text) {
    return wrap("32", text);
  }

  public String yellow(String text) {
    return wrap("33", text);
  }

  public String cyan(String text) {
    return wrap("36", text);
  }

  public String blue(String text) {
    return wrap("34", text);
  }

  public String bold(String text) {
    return wrap("1", text);
  }

  /// The severity's label in its colour.
  public String severity(Severity severity) {
    return of(severity, severity.label());
  }

  /// A text in the colour of a severity.
  public String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> red(text);
      case WARNING -> yellow(text);
      case INFO -> cyan(text);
    };
  }

  private String wrap(String code, String text) {
    return this == ON ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
