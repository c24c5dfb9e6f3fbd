package dev.plimsoll.engine.suppression;

import java.util.List;

/// How one tool writes that it shall be silent.
interface IgnoreSyntax {
  /// What a comment says to this tool; nothing if it does not speak to it.
  List<Suppression> read(PlacedComment comment, Scene scene);
}
