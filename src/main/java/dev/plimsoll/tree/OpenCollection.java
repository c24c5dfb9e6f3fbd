package dev.plimsoll.tree;

import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;

/// A mapping or sequence whose end has not been met yet. The children of a mapping are keys and
/// values in turn.
final class OpenCollection {
  private final boolean mapping;
  private final int start;
  private final NodeProperties properties;
  private final CollectionStyle style;
  private final List<Node> children = new ArrayList<>();

  OpenCollection(boolean mapping, int start, NodeProperties properties, CollectionStyle style) {
    this.mapping = mapping;
    this.start = start;
    this.properties = properties;
    this.style = style;
  }

  int start() {
    return start;
  }

  NodeProperties properties() {
    return properties;
  }

  void add(Node child) {
    children.add(child);
  }

  /// The pairs so far, a key that still waits for its value left out; none in a sequence.
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(children.size() / 2);
    for (int i = 1; mapping && i < children.size(); i += 2) {
      entries.add(new Entry(children.get(i - 1), children.get(i)));
    }
    return entries;
  }

  Node close(int end, boolean closed) {
    Span span = span(end, closed);
    return mapping
        ? new MappingNode(span, properties, style, entries(), closed)
        : new SequenceNode(span, properties, style, children, closed);
  }

  private Span span(int end, boolean closed) {
    if (closed && style == CollectionStyle.FLOW) {
      return new Span(start, end);
    }
    int last = children.isEmpty() ? start : children.getLast().span().end();
    return new Span(start, Math.max(start, last));
  }
}
