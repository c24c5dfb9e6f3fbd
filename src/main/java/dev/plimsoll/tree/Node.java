package dev.plimsoll.tree;

import dev.plimsoll.text.Span;

/// One value in a YAML or JSON file.
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode, AliasNode {
  /// The bytes of the value itself, without its anchor and tag. A block collection reaches from its
  /// first to its last child; a value that is left out is an empty span.
  Span span();

  /// Its anchor and tag.
  NodeProperties properties();

  /// The node that an alias stands for; every other node is itself. An alias whose anchor is
  /// missing stays an alias.
  default Node resolved() {
    return this;
  }
}
