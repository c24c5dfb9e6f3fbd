package dev.plimsoll.report;

import dev.plimsoll.rule.Severity;

/// Severities in SARIF's words.
final class SarifLevel {
  private SarifLevel() {}

  static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
