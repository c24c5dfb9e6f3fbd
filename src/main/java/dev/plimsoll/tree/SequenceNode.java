package dev.plimsoll.tree;

import dev.plimsoll.text.Edit;
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

  /// The edit that adds plain texts to a list in brackets.
  public Edit append(List<String> texts) {
    String joined = String.join(", ", texts);
    return items.isEmpty()
        ? Edit.insert(span.start() + 1, joined)
        : Edit.insert(items.getLast().span().end(), ", " + joined);
  }
}
