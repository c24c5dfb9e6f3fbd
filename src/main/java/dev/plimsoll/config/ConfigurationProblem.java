package dev.plimsoll.config;

/// A mistake in a configuration.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param message what is wrong and what would be right, plain text without a trailing full stop
public record ConfigurationProblem(String file, int line, int column, String message) {
  /// `file:line:column: message`.
  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, message);
  }
}
