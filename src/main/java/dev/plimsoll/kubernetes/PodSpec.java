package dev.plimsoll.kubernetes;

import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What runs together in a pod, of a `Pod` itself or of the template of what makes pods.
public record PodSpec(MappingNode node) {
  /// Those of all objects, in the order of the file.
  public static List<PodSpec> allOf(Manifests file) {
    return file.objects().stream()
        .flatMap(PodSpec::withItems)
        .flatMap(object -> of(object).stream())
        .toList();
  }

  private static Stream<MappingNode> withItems(MappingNode object) {
    boolean list = text(object, "kind").filter("List"::equals).isPresent();
    return list ? mappings(object.value("items")) : Stream.of(object);
  }

  private static Optional<PodSpec> of(MappingNode object) {
    Optional<MappingNode> spec = mapping(object, "spec");
    return switch (text(object, "kind").orElse("")) {
      case "Pod" -> spec.map(PodSpec::new);
      case "CronJob" ->
          spec.flatMap(node -> mapping(node, "jobTemplate"))
              .flatMap(node -> mapping(node, "spec"))
              .flatMap(PodSpec::ofTemplate);
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job" ->
          spec.flatMap(PodSpec::ofTemplate);
      default -> Optional.empty();
    };
  }

  private static Optional<PodSpec> ofTemplate(MappingNode spec) {
    return mapping(spec, "template").flatMap(node -> mapping(node, "spec")).map(PodSpec::new);
  }

  /// Its containers, those that run at the beginning included.
  public List<PodContainer> containers() {
    return Stream.of("initContainers", "containers")
        .flatMap(key -> mappings(node.value(key)))
        .map(container -> new PodContainer(this, container))
        .toList();
  }

  public Optional<MappingNode> securityContext() {
    return mapping(node, "securityContext");
  }

  /// Whether it asks for a node with Windows.
  public boolean isWindows() {
    boolean byName =
        mapping(node, "os").flatMap(os -> text(os, "name")).filter("windows"::equals).isPresent();
    return byName
        || mapping(node, "nodeSelector").stream()
            .flatMap(selector -> selector.entries().stream())
            .anyMatch(entry ->
                entry.name().orElse("").endsWith("/os")
                    && entry.value().resolved() instanceof ScalarNode os
                    && os.value().equals("windows"));
  }

  static Optional<MappingNode> mapping(MappingNode of, String key) {
    return of.value(key).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
  }

  static Optional<String> text(MappingNode of, String key) {
    return of.value(key)
        .filter(ScalarNode.class::isInstance)
        .map(value -> ((ScalarNode) value).value());
  }

  private static Stream<MappingNode> mappings(Optional<Node> list) {
    return list.filter(SequenceNode.class::isInstance).stream()
        .flatMap(node -> ((SequenceNode) node).items().stream())
        .map(Node::resolved)
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast);
  }
}
