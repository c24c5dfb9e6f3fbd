package dev.plimsoll.compose;

import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Reads a boolean as compose does: the words of YAML 1.1 count, quoted or not.
final class ComposeBoolean {
  private ComposeBoolean() {}

  /// What `value` says.
  ///
  /// @param resolver puts values in the place of variables
  static Truth of(Node value, Function<String, Optional<String>> resolver) {
    return value.resolved() instanceof ScalarNode scalar
        ? resolver.apply(scalar.value()).map(ComposeBoolean::word).orElse(Truth.UNKNOWN)
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
