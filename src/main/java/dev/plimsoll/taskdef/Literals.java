package dev.plimsoll.taskdef;

import dev.plimsoll.tree.Notation;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.ScalarStyle;
import dev.plimsoll.tree.SequenceNode;
import java.util.Locale;

/// What values that are written out say.
final class Literals {
  private Literals() {}

  /// The boolean that ECS gets: quotes do not matter, and YAML has more words for it.
  static Answer truth(ScalarNode scalar, Notation notation) {
    String word = scalar.value().strip().toLowerCase(Locale.ROOT);
    boolean wide = notation == Notation.YAML && scalar.style() == ScalarStyle.PLAIN;
    return switch (word) {
      case "true" -> Answer.YES;
      case "false" -> Answer.NO;
      case "yes", "on", "y" -> wide ? Answer.YES : Answer.UNKNOWN;
      case "no", "off", "n" -> wide ? Answer.NO : Answer.UNKNOWN;
      default -> Answer.UNKNOWN;
    };
  }

  /// Whether a list is written out, and no function with a list of arguments.
  static boolean isWritten(SequenceNode list) {
    return list.properties().tag().isEmpty();
  }

  /// Whether a text is this path.
  static Answer isPath(ScalarNode text, String path) {
    String value = text.value();
    if (!text.isKnown() || value.contains("${") || text.properties().tag().isPresent()) {
      return Answer.UNKNOWN;
    }
    return value.equals(path) || value.equals(path + "/") ? Answer.YES : Answer.NO;
  }
}
