package dev.plimsoll.engine.suppression;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.TreeParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Checkov's annotations on Kubernetes objects: `checkov.io/skip1: CKV_K8S_22=why`, for the object.
final class AnnotationSkips {
  private static final List<String> PREFIXES =
      List.of("checkov.io/skip", "bridgecrew.io/skip", "cortex.io/skip");

  private AnnotationSkips() {}

  static List<Suppression> read(SourceText source) {
    return TreeParser.parseYaml(source).documents().stream()
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .flatMap(AnnotationSkips::of)
        .toList();
  }

  private static Stream<Suppression> of(MappingNode object) {
    return object.value("metadata").flatMap(node -> value(node, "annotations")).stream()
        .filter(MappingNode.class::isInstance)
        .flatMap(node -> ((MappingNode) node).entries().stream())
        .filter(entry -> PREFIXES.stream().anyMatch(entry.name().orElse("")::startsWith))
        .flatMap(entry -> skip(object.span(), entry));
  }

  private static Optional<Node> value(Node node, String key) {
    return node instanceof MappingNode mapping ? mapping.value(key) : Optional.empty();
  }

  private static Stream<Suppression> skip(Span object, Entry entry) {
    if (!(entry.value().resolved() instanceof ScalarNode said)) {
      return Stream.empty();
    }
    String[] parts = said.value().split("=", 2);
    return Stream.of(
        new Suppression(
            ForeignNames.of(List.of(parts[0].strip())),
            object,
            Span.at(0),
            entry.name().orElse("") + ": " + said.value(),
            Optional.of(parts[parts.length - 1].strip()).filter(_ -> parts.length > 1),
            Optional.empty()));
  }
}
