package dev.plimsoll.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The answer to "what is this key in this mapping, merge keys included?". A mapping's own key wins
/// over merged ones; of several merged mappings the first that has the key wins.
public sealed interface Lookup {
  /// More merged mappings than this behind one mapping are not followed.
  int MOST_MERGES = 32;

  /// The mapping has the key itself.
  record Own(Entry entry) implements Lookup {}

  /// The key comes through `<<` from another mapping.
  record Merged(Entry entry) implements Lookup {}

  record Absent() implements Lookup {}

  /// Something that is merged could not be read, so the key may be there.
  record Unknown() implements Lookup {}

  /// Looks `name` up.
  static Lookup of(MappingNode mapping, String name) {
    Optional<Entry> own = mapping.entry(name);
    if (own.isPresent()) {
      return new Own(own.get());
    }
    Set<MappingNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> waiting = new ArrayDeque<>(merged(mapping));
    boolean readable = mapping.closed();
    while (!waiting.isEmpty()) {
      if (!(waiting.pop().resolved() instanceof MappingNode next) || seen.size() == MOST_MERGES) {
        return new Unknown();
      }
      if (seen.add(next)) {
        Optional<Entry> found = next.entry(name);
        if (found.isPresent()) {
          return new Merged(found.get());
        }
        readable &= next.closed();
        merged(next).reversed().forEach(waiting::push);
      }
    }
    return readable ? new Absent() : new Unknown();
  }

  /// The entry, wherever it stands.
  default Optional<Entry> found() {
    return switch (this) {
      case Own(Entry entry) -> Optional.of(entry);
      case Merged(Entry entry) -> Optional.of(entry);
      case Absent _, Unknown _ -> Optional.empty();
    };
  }

  private static List<Node> merged(MappingNode mapping) {
    List<Node> found = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      if (entry.isMerge()) {
        Node value = entry.value().resolved();
        found.addAll(value instanceof SequenceNode list ? list.items() : List.of(value));
      }
    }
    return found;
  }
}
