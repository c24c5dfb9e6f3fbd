package dev.plimsoll.tree;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;

/// A mapping as a place to write: what is new takes the language, the indentation and the line ends
/// of what is there, and parts nothing from its comments.
public sealed interface MemberWriter permits BlockWriter, FlowWriter {
  /// The writer for a mapping; empty where its form leaves no sure place.
  ///
  /// @param lists how block sequences are set in this file
  static Optional<MemberWriter> of(
      SourceText source, MappingNode mapping, Notation notation, SequenceStyle lists) {
    if (mapping.style() == CollectionStyle.FLOW) {
      return Optional.of(new FlowWriter(source, mapping, notation));
    }
    return BlockLayout.of(source, mapping).map(layout -> new BlockWriter(source, layout, lists));
  }

  /// The edits that put new members behind one that is there.
  List<Edit> insertBehind(Entry before, List<Draft.Field> fields);

  /// The edits that add items to the list that `entry` holds; empty where it holds none that is
  /// written out.
  Optional<List<Edit>> append(Entry entry, List<Draft> items);
}
