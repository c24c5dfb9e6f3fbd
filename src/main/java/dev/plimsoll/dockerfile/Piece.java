package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;

/// A stretch of the file. The pieces of a file follow each other without gap or overlap from its
/// first byte to its last.
public record Piece(Kind kind, Span span) {
  /// What a piece is.
  public enum Kind {
    BYTE_ORDER_MARK,
    /// A parser directive with its line end, white space before it included.
    DIRECTIVE,
    /// A comment line with its line end, outside or inside of an instruction.
    COMMENT,
    /// A blank line with its line end, outside or inside of an instruction.
    BLANK,
    /// White space before an instruction.
    INDENT,
    KEYWORD,
    FLAG,
    /// What follows the keyword and the flags, up to the end of the line or to a continuation.
    ARGUMENTS,
    /// White space between keyword, flags and arguments, or behind them; a `--` that ends flags.
    SEPARATOR,
    /// The escape that continues a line, the blanks behind it and the line end.
    CONTINUATION,
    /// The line end of an instruction.
    LINE_END,
    /// The body of a heredoc.
    HEREDOC_BODY,
    /// The line that ends a heredoc, with its line end.
    HEREDOC_END
  }
}
