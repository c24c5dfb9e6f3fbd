package dev.plimsoll.config;

import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import java.util.List;
import java.util.Optional;

/// Reads patterns for paths.
final class PathsReader {
  private final ConfigurationFile file;

  PathsReader(ConfigurationFile file) {
    this.file = file;
  }

  Paths paths(Optional<Node> paths) {
    return paths.flatMap(node -> file.section(Section.PATHS, node)).map(this::paths).orElse(Paths.ALL);
  }

  private Paths paths(MappingNode section) {
    return new Paths(
        file.value(section, "include").map(this::patterns).filter(found -> !found.isEmpty()),
        file.value(section, "exclude").map(this::patterns).orElse(List.of()));
  }

  /// One pattern or a list of them.
  List<Setting<PathPattern>> patterns(Node node) {
    return file.items(node).stream()
        .flatMap(item -> file.text(item, "a path pattern").stream())
        .filter(this::isPattern)
        .map(text -> new Setting<>(PathPattern.of(text.value()), text.origin()))
        .toList();
  }

  private boolean isPattern(Setting<String> text) {
    boolean negated = text.value().startsWith("!");
    if (negated && text.origin() instanceof Origin.Place(_, int line, int column)) {
      file.problem(line, column, "a path pattern cannot be negated; use include and exclude");
    }
    return !negated;
  }
}
