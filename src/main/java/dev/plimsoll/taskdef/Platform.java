package dev.plimsoll.taskdef;

import dev.plimsoll.hcl.Block;
import dev.plimsoll.hcl.Body;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The operating system that a task definition asks for.
final class Platform {
  private Platform() {}

  /// Whether the object of a definition asks for Linux, or for nothing.
  static boolean isLinux(MappingNode definition, Dialect dialect) {
    Spelling spelling = dialect.spelling();
    boolean family =
        spelling.find(definition, "runtimePlatform").stream()
            .flatMap(entry -> dialect.possible(entry.value()).stream())
            .allMatch(platform -> isLinuxPlatform(platform, dialect));
    Stream<Node> expressions =
        spelling.find(definition, "placementConstraints").stream()
            .flatMap(entry -> dialect.possible(entry.value()).stream())
            .filter(SequenceNode.class::isInstance)
            .flatMap(list -> ((SequenceNode) list).items().stream())
            .filter(MappingNode.class::isInstance)
            .flatMap(item -> spelling.find((MappingNode) item, "expression").stream())
            .map(Entry::value);
    return family && expressions.noneMatch(Platform::namesWindows);
  }

  private static boolean isLinuxPlatform(Node platform, Dialect dialect) {
    return switch (platform) {
      case MappingNode object ->
          dialect.spelling().find(object, "operatingSystemFamily").stream()
              .flatMap(entry -> dialect.possible(entry.value()).stream())
              .allMatch(Platform::isLinuxFamily);
      case ScalarNode scalar -> scalar.isNull();
      default -> false;
    };
  }

  private static boolean isLinuxFamily(Node family) {
    return family instanceof ScalarNode scalar
        && (scalar.isNull() || (scalar.isKnown() && scalar.value().equalsIgnoreCase("linux")));
  }

  /// Whether a Terraform resource asks for Linux, or for nothing.
  static boolean isLinux(Body resource, Dialect dialect) {
    boolean family =
        values(resource, "runtime_platform", "operating_system_family")
            .flatMap(value -> dialect.possible(value).stream())
            .allMatch(Platform::isLinuxFamily);
    return family
        && !resource.isDynamic("runtime_platform")
        && values(resource, "placement_constraints", "expression")
            .noneMatch(Platform::namesWindows);
  }

  private static Stream<Node> values(Body resource, String block, String attribute) {
    return resource
        .blocks(block)
        .map(Block::body)
        .map(body -> body.value(attribute))
        .flatMap(Optional::stream);
  }

  private static boolean namesWindows(Node expression) {
    return expression instanceof ScalarNode scalar
        && scalar.value().toLowerCase(Locale.ROOT).contains("windows");
  }
}
