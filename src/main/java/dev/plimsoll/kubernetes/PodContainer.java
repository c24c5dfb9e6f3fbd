package dev.plimsoll.kubernetes;

import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.ScalarNode;
import java.util.Optional;

/// One container of a pod.
public record PodContainer(PodSpec pod, MappingNode node) {
  public Optional<String> name() {
    return PodSpec.text(node, "name");
  }

  /// Its image as written.
  public Optional<ScalarNode> image() {
    return node.value("image")
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .filter(image -> !image.isNull());
  }

  public Optional<MappingNode> securityContext() {
    return PodSpec.mapping(node, "securityContext");
  }

  /// What holds for a key of its security context: its own word, else that of the pod.
  public Optional<ScalarNode> security(String key) {
    return securityEntry(key).map(entry -> (ScalarNode) entry.value().resolved());
  }

  /// Where that is written.
  public Optional<Entry> securityEntry(String key) {
    return said(securityContext(), key).or(() -> said(pod.securityContext(), key));
  }

  private static Optional<Entry> said(Optional<MappingNode> context, String key) {
    return context
        .flatMap(mapping -> mapping.entry(key))
        .filter(entry -> entry.value().resolved() instanceof ScalarNode scalar && !scalar.isNull());
  }
}
