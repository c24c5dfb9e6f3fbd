package dev.plimsoll.tree;

import dev.plimsoll.text.Span;
import java.util.Optional;

/// A string, number, boolean or null.
///
/// @param value what it says, without quotes, escapes and folding
public record ScalarNode(Span span, NodeProperties properties, ScalarStyle style, String value)
    implements Node {
  /// Whether it says null: nothing at all, `~`, or `null` without quotes.
  public boolean isNull() {
    return switch (style) {
      case PLAIN -> value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null");
      default -> false;
    };
  }

  /// The boolean it is in YAML 1.2 and JSON: `true` or `false` without quotes.
  public Optional<Boolean> asBoolean() {
    if (style != ScalarStyle.PLAIN) {
      return Optional.empty();
    }
    return switch (value) {
      case "true", "True", "TRUE" -> Optional.of(true);
      case "false", "False", "FALSE" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /// Whether the value is known: it is not a template's placeholder.
  public boolean isKnown() {
    return style != ScalarStyle.PLACEHOLDER;
  }
}
