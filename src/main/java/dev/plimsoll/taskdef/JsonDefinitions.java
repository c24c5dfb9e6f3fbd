package dev.plimsoll.taskdef;

import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the task definitions in JSON as `aws ecs` takes and prints it, and arrays of containers.
final class JsonDefinitions {
  private JsonDefinitions() {}

  static List<TaskDefinition> in(Node root) {
    return switch (root) {
      case MappingNode object ->
          Stream.of(Optional.of(root), object.value("taskDefinition"))
              .flatMap(Optional::stream)
              .flatMap(node -> definition(node).stream())
              .toList();
      case SequenceNode array when isContainerArray(array) ->
          List.of(TaskDefinition.alone(containers(array)));
      default -> List.of();
    };
  }

  private static Optional<TaskDefinition> definition(Node node) {
    return node instanceof MappingNode object
            && object.value("containerDefinitions").orElse(object) instanceof SequenceNode array
        ? Optional.of(
            new TaskDefinition(
                Platform.isLinux(object, Dialect.JSON),
                containers(array),
                new VolumeList.Member(object, Dialect.JSON)))
        : Optional.empty();
  }

  /// Containers whose end was not reached are left out: what they say is not all known.
  static List<Container> containers(SequenceNode array) {
    List<Container> containers = new ArrayList<>();
    for (Node item : array.items()) {
      if (item instanceof MappingNode object && object.closed()) {
        containers.add(Container.of(object, Dialect.JSON));
      }
    }
    return containers;
  }

  private static boolean isContainerArray(SequenceNode array) {
    return !array.items().isEmpty()
        && array.items().stream().allMatch(JsonDefinitions::hasNameAndImage)
        && array.items().stream().anyMatch(JsonDefinitions::hasKeyOfContainers);
  }

  private static boolean hasNameAndImage(Node item) {
    return item instanceof MappingNode object
        && object.entry("name").isPresent()
        && object.entry("image").isPresent();
  }

  private static boolean hasKeyOfContainers(Node item) {
    return item instanceof MappingNode object
        && Stream.of(KeyHints.values()).anyMatch(hint -> object.entry(hint.key()).isPresent());
  }
}
