package dev.plimsoll.tree;

import dev.plimsoll.text.Span;
import java.util.List;

/// A list of values.
///
/// @param closed false where the reader had to stop inside it, so that items may be missing
public record SequenceNode(
    Span span, NodeProperties properties, CollectionStyle style, List<Node> items, boolean closed)
    implements Node {
  public SequenceNode {
    items = List.copyOf(items);
  }
}
