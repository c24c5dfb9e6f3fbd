package dev.plimsoll.diff;

import java.util.Optional;

/// One line of a hunk.
///
/// @param text without the mark in front and without `\n`; a `\r` before it is part of the text
/// @param ended false for a last line that the file does not end with `\n`
public record HunkLine(Kind kind, String text, boolean ended) {
  public enum Kind {
    CONTEXT(' '),
    ADDED('+'),
    REMOVED('-');

    private final char mark;

    Kind(char mark) {
      this.mark = mark;
    }
  }

  /// Whether the older version has the line.
  public boolean isBefore() {
    return kind != Kind.ADDED;
  }

  /// Whether the newer version has the line.
  public boolean isAfter() {
    return kind != Kind.REMOVED;
  }

  HunkLine unended() {
    return new HunkLine(kind, text, false);
  }

  /// Reads a line with its mark; a line without any is an empty line of context, as some tools
  /// write it.
  static Optional<HunkLine> parse(String raw) {
    if (raw.isEmpty()) {
      return Optional.of(new HunkLine(Kind.CONTEXT, "", true));
    }
    for (Kind kind : Kind.values()) {
      if (raw.charAt(0) == kind.mark) {
        return Optional.of(new HunkLine(kind, raw.substring(1), true));
      }
    }
    return Optional.empty();
  }
}
