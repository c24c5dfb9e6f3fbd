package dev.plimsoll.shell;

import org.jspecify.annotations.Nullable;

/// The text that a `<<` or `<<-` redirection feeds to its command.
///
/// The body begins on the line behind the operator and ends before the line that is the delimiter;
/// where that line is missing, at the end of the text, as shells do with a warning.
public final class Heredoc {
  private final String delimiter;
  private final boolean stripsTabs;
  private final boolean expands;
  private @Nullable Word body;
  private boolean terminated;

  Heredoc(String delimiter, boolean stripsTabs, boolean expands) {
    this.delimiter = delimiter;
    this.stripsTabs = stripsTabs;
    this.expands = expands;
  }

  void close(Word found, boolean delimiterFound) {
    body = found;
    terminated = delimiterFound;
  }

  public String delimiter() {
    return delimiter;
  }

  /// Whether tabs at the beginning of lines are dropped (`<<-`).
  public boolean stripsTabs() {
    return stripsTabs;
  }

  /// Whether variables and substitutions in the body are expanded: no part of the delimiter is
  /// quoted.
  public boolean expands() {
    return expands;
  }

  /// Whether the delimiter's line was found.
  public boolean isTerminated() {
    return terminated;
  }

  /// The lines of the body as they are written, tabs included.
  public Word body() {
    if (body == null) {
      throw new IllegalStateException("the text is still being read");
    }
    return body;
  }
}
