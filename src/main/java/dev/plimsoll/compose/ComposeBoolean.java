package dev.plimsoll.compose;

import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import java.util.Locale;

/// Reads a boolean as compose does: the words of YAML 1.1 count, quoted or not.
final class ComposeBoolean {
  private ComposeBoolean() {}

  /// What `value` says, by its default where it is a variable.
  static Truth of(Node value) {
    return value.resolved() instanceof ScalarNode scalar
        ? Interpolation.orDefault(scalar.value()).map(ComposeBoolean::word).orElse(Truth.UNKNOWN)
        : Truth.UNKNOWN;
  }

  private static Truth word(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true", "1", "t", "y", "yes", "on" -> Truth.TRUE;
      case "false", "0", "f", "n", "no", "off" -> Truth.FALSE;
      default -> Truth.UNKNOWN;
    };
  }
}
