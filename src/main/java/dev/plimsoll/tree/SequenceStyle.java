package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;

/// How the items of a block sequence are set below its key.
///
/// @param indent how far the dashes stand to the right of the key
/// @param gap how many spaces follow a dash
public record SequenceStyle(int indent, int gap) {
  /// Two spaces in, one behind the dash.
  public static final SequenceStyle USUAL = new SequenceStyle(2, 1);

  /// The style of a key's sequence; empty where it has none or is not written an item a line.
  public static Optional<SequenceStyle> of(SourceText source, Entry entry) {
    if (!(entry.value() instanceof SequenceNode list)
        || list.style() != CollectionStyle.BLOCK
        || list.items().isEmpty()) {
      return Optional.empty();
    }
    int item = list.items().getFirst().span().start();
    int dash = item - 1;
    while (dash > 0 && source.byteAt(dash) == ' ') {
      dash--;
    }
    int gap = item - dash - 1;
    Optional<String> key = LineEdge.indent(source, entry.key().span().start());
    return dash < 0 || source.byteAt(dash) != '-' || gap == 0
        ? Optional.empty()
        : LineEdge.indent(source, dash)
            .flatMap(before -> key.map(column -> before.length() - column.length()))
            .filter(indent -> indent >= 0)
            .map(indent -> new SequenceStyle(indent, gap));
  }

  /// An item as it is written below a key that has nothing before it on its line.
  public String item(String text) {
    return " ".repeat(indent) + "-" + " ".repeat(gap) + text;
  }

  /// Items as they are written below a key that has nothing before it on its line.
  public List<String> items(List<String> texts) {
    return texts.stream().map(this::item).toList();
  }
}
