package dev.plimsoll.tree;

import dev.plimsoll.text.Position;

/// Something in a file that its own reader would refuse, or that this one does not follow.
///
/// @param message what is wrong, plain text without a trailing full stop
public record TreeProblem(Kind kind, Position position, String message) {
  /// What sort of problem it is.
  public enum Kind {
    /// The text is not of its language; nothing behind this place was read.
    SYNTAX,
    DUPLICATE_KEY,
    /// An alias without its anchor, or inside the value it stands for.
    ALIAS,
    /// The file makes this one once a template engine has run over it.
    TEMPLATE,
    /// Too deep or too large; nothing behind this place was read.
    LIMIT
  }

  public int line() {
    return position.line();
  }

  public int column() {
    return position.column();
  }
}
