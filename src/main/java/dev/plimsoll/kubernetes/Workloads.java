package dev.plimsoll.kubernetes;

import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what makes pods among objects, see <https://kubernetes.io/docs/concepts/workloads/>. Of
/// other makers' kinds only those are known that hold a pod template as it is.
final class Workloads {
  private static final Pattern GROUPS =
      Pattern.compile(
          "v1|(apps|batch|extensions|apps\\.openshift\\.io|argoproj\\.io|serving\\.knative\\.dev)/.+");
  private static final int MOST_LEVELS = 5;

  private Workloads() {}

  static Stream<Workload> in(MappingNode object) {
    return in(object, 0);
  }

  private static Stream<Workload> in(MappingNode object, int level) {
    String kind = text(object, "kind");
    if (level > MOST_LEVELS || !GROUPS.matcher(text(object, "apiVersion")).matches()) {
      return Stream.of();
    }
    if (kind.endsWith("List")) {
      return items(object).flatMap(item -> in(item, level + 1));
    }
    return path(kind, text(object, "apiVersion"))
        .flatMap(path -> at(object, path))
        .map(podSpec -> new Workload(object, kind, podSpec))
        .stream();
  }

  private static Optional<List<String>> path(String kind, String version) {
    return switch (kind) {
      case "Pod" -> Optional.of(List.of("spec"));
      case "PodTemplate" -> Optional.of(List.of("template", "spec"));
      case "CronJob" -> Optional.of(List.of("spec", "jobTemplate", "spec", "template", "spec"));
      case "Deployment",
          "DeploymentConfig",
          "StatefulSet",
          "DaemonSet",
          "ReplicaSet",
          "ReplicationController",
          "Rollout",
          "Job" ->
          Optional.of(List.of("spec", "template", "spec"));
      case "Service" ->
          version.startsWith("serving.knative.dev/")
              ? Optional.of(List.of("spec", "template", "spec"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<MappingNode> at(MappingNode object, List<String> path) {
    Optional<MappingNode> node = Optional.of(object);
    for (String key : path) {
      node = node.flatMap(parent -> Workload.child(parent, key));
    }
    return node;
  }

  private static Stream<MappingNode> items(MappingNode list) {
    Optional<Node> items = list.value("items");
    return items.isPresent() && items.get() instanceof SequenceNode sequence
        ? sequence.items().stream()
            .map(Node::resolved)
            .filter(MappingNode.class::isInstance)
            .map(MappingNode.class::cast)
        : Stream.of();
  }

  private static String text(MappingNode object, String key) {
    return object.value(key).orElse(null) instanceof ScalarNode scalar ? scalar.value() : "";
  }
}
