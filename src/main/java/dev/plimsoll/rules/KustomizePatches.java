package dev.plimsoll.rules;

import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.TreeParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What Kustomize lays over other objects: the files that a kustomization lists as patches, in the
/// folder of a file or in the one above it.
record KustomizePatches(Surroundings surroundings) {
  private static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");
  private static final List<String> LISTS = List.of("patches", "patchesStrategicMerge");

  /// Whether this file is such a patch.
  boolean areInThisFile() {
    return Stream.of("", "../")
        .anyMatch(folder ->
            NAMES.stream()
                .flatMap(name -> text(folder + name).stream())
                .flatMap(KustomizePatches::patches)
                .flatMap(patch -> surroundings.resolve(folder + patch).stream())
                .anyMatch(surroundings.path()::equals));
  }

  private Optional<SourceText> text(String path) {
    return surroundings.resolve(path).flatMap(surroundings.repository()::text);
  }

  private static Stream<String> patches(SourceText kustomization) {
    return TreeParser.parseYaml(kustomization).root().stream()
        .filter(MappingNode.class::isInstance)
        .flatMap(root -> LISTS.stream().flatMap(key -> ((MappingNode) root).value(key).stream()))
        .filter(SequenceNode.class::isInstance)
        .flatMap(list -> ((SequenceNode) list).items().stream())
        .flatMap(item -> path(item.resolved()).stream());
  }

  private static Optional<String> path(Node patch) {
    return switch (patch) {
      case ScalarNode scalar -> Optional.of(scalar.value()).filter(text -> !text.contains("\n"));
      case MappingNode mapping -> mapping.value("path").flatMap(KustomizePatches::path);
      default -> Optional.empty();
    };
  }
}
