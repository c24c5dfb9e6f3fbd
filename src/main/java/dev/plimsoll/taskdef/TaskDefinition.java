package dev.plimsoll.taskdef;

import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One ECS task definition.
///
/// @param node its object; empty for an array of containers that stands alone
public record TaskDefinition(Optional<MappingNode> node, List<Container> containers) {
  private static final Pattern WINDOWS_IMAGE =
      Pattern.compile("/windows/|windowsservercore|nanoserver");

  public TaskDefinition {
    containers = List.copyOf(containers);
  }

  /// Whether it runs on Linux as far as one can see: nothing names Windows, and no platform is left
  /// to a template.
  public boolean isLinux() {
    return node.map(TaskDefinition::isLinux).orElse(true)
        && containers.stream()
            .flatMap(container -> container.image().stream())
            .noneMatch(image -> WINDOWS_IMAGE.matcher(image.value()).find());
  }

  private static boolean isLinux(MappingNode node) {
    return node.value("runtimePlatform").map(TaskDefinition::isLinuxPlatform).orElse(true)
        && !namesWindows(node.value("placementConstraints"));
  }

  private static boolean isLinuxPlatform(Node platform) {
    return switch (platform) {
      case MappingNode object -> isLinuxFamily(object.value("operatingSystemFamily"));
      case ScalarNode scalar -> scalar.isNull();
      default -> false;
    };
  }

  private static boolean isLinuxFamily(Optional<Node> family) {
    return family.isEmpty()
        || (family.get() instanceof ScalarNode scalar
            && (scalar.isNull() || scalar.value().equalsIgnoreCase("linux")));
  }

  private static boolean namesWindows(Optional<Node> constraints) {
    return constraints.isPresent()
        && constraints.get() instanceof SequenceNode list
        && list.items().stream()
            .filter(MappingNode.class::isInstance)
            .flatMap(item -> ((MappingNode) item).value("expression").stream())
            .anyMatch(expression ->
                expression instanceof ScalarNode scalar
                    && scalar.value().toLowerCase(Locale.ROOT).contains("windows"));
  }
}
