package dev.plimsoll.tree;

import dev.plimsoll.text.Span;
import java.util.Optional;

/// One key of a mapping with its value.
public record Entry(Node key, Node value) {
  /// From the start of the key to the end of the value.
  public Span span() {
    return key.span().union(value.span());
  }

  /// The key's text; empty for a key that is a collection.
  public Optional<String> name() {
    return key.resolved() instanceof ScalarNode scalar
        ? Optional.of(scalar.value())
        : Optional.empty();
  }

  /// Whether it is YAML's merge key, `<<` without quotes.
  public boolean isMerge() {
    return key instanceof ScalarNode scalar
        && scalar.style() == ScalarStyle.PLAIN
        && scalar.value().equals("<<");
  }
}
