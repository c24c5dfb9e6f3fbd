package dev.plimsoll.tree;

import dev.plimsoll.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keys with values, in the order of the file.
public final class MappingNode implements Node {
  private final Span span;
  private final NodeProperties properties;
  private final CollectionStyle style;
  private final List<Entry> entries;
  private final boolean closed;
  private final Map<String, Entry> byName;

  public MappingNode(
      Span span,
      NodeProperties properties,
      CollectionStyle style,
      List<Entry> entries,
      boolean closed) {
    this.span = span;
    this.properties = properties;
    this.style = style;
    this.entries = List.copyOf(entries);
    this.closed = closed;
    this.byName = HashMap.newHashMap(entries.size());
    for (Entry entry : entries) {
      entry.name().ifPresent(name -> byName.put(name, entry));
    }
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public NodeProperties properties() {
    return properties;
  }

  public CollectionStyle style() {
    return style;
  }

  /// Its own entries, merge keys and repeated keys included.
  public List<Entry> entries() {
    return entries;
  }

  /// False where the reader had to stop inside it, so that entries may be missing.
  public boolean closed() {
    return closed;
  }

  /// Its own entry with this key, the last one if it is repeated. What merge keys bring is found by
  /// [Lookup#of].
  public Optional<Entry> entry(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The value of its own entry with this key, aliases resolved.
  public Optional<Node> value(String name) {
    return entry(name).map(entry -> entry.value().resolved());
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
