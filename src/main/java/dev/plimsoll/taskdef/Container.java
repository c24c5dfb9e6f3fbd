package dev.plimsoll.taskdef;

import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.Optional;
import java.util.stream.Stream;

/// One container of an ECS task definition.
public record Container(MappingNode node) {
  public Optional<ScalarNode> name() {
    return scalar("name");
  }

  public Optional<ScalarNode> image() {
    return scalar("image");
  }

  /// Who its process runs as, as written.
  public Optional<ScalarNode> user() {
    return scalar("user");
  }

  /// The value that names it, or its image, or else all of it.
  public Span nameSpan() {
    return name().or(this::image).map(ScalarNode::span).orElse(node.span());
  }

  public Optional<Entry> readonlyRootFilesystem() {
    return node.entry("readonlyRootFilesystem");
  }

  /// Whether a volume or a tmpfs is mounted at `path`.
  public boolean isMounted(String path) {
    Stream<Optional<String>> volumes =
        items(node.value("mountPoints")).map(item -> text(item, "containerPath"));
    Stream<Optional<String>> tmpfs =
        node.value("linuxParameters").filter(MappingNode.class::isInstance).stream()
            .flatMap(linux -> items(((MappingNode) linux).value("tmpfs")))
            .map(item -> text(item, "containerPath"));
    return Stream.concat(volumes, tmpfs).flatMap(Optional::stream).anyMatch(path::equals);
  }

  private static Stream<Node> items(Optional<Node> list) {
    return list.filter(SequenceNode.class::isInstance).stream()
        .flatMap(node -> ((SequenceNode) node).items().stream());
  }

  private static Optional<String> text(Node object, String key) {
    return object instanceof MappingNode mapping
        ? mapping
            .value(key)
            .filter(ScalarNode.class::isInstance)
            .map(value -> ((ScalarNode) value).value())
        : Optional.empty();
  }

  private Optional<ScalarNode> scalar(String key) {
    return node.value(key)
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .filter(value -> !value.isNull());
  }
}
