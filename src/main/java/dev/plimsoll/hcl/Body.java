package dev.plimsoll.hcl;

import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands between the braces of a block, or in a whole file.
///
/// @param attributes `name = value`, in the order of the file; its span is the body's, without
///   braces
/// @param blocks the nested ones, in the order of the file
public record Body(MappingNode attributes, List<Block> blocks) {
  public Body {
    blocks = List.copyOf(blocks);
  }

  /// The value of an attribute.
  public Optional<Node> value(String name) {
    return attributes.value(name);
  }

  /// The nested blocks of this type.
  public Stream<Block> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type));
  }

  /// Whether blocks of this type are made by a `dynamic` block, so that nobody knows them.
  public boolean isDynamic(String type) {
    return blocks.stream().anyMatch(block -> block.is("dynamic", type));
  }
}
