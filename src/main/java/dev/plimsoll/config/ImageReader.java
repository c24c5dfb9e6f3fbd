package dev.plimsoll.config;

import dev.plimsoll.rule.ImageFact;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what a configuration says of an image.
final class ImageReader {
  private final ConfigurationFile file;

  ImageReader(ConfigurationFile file) {
    this.file = file;
  }

  /// @param entry the pattern, with what is said
  Optional<Setting<ImageFact>> fact(Entry entry) {
    String pattern = entry.name().orElse("").strip();
    if (pattern.isEmpty()) {
      file.problem(entry.key(), "an image pattern must be a text, such as \"base/java:*\"");
      return Optional.empty();
    }
    return file.section(Section.IMAGE, entry.value())
        .map(section -> new ImageFact(pattern, user(section), writes(section)))
        .map(fact -> new Setting<>(fact, file.origin(entry.key())));
  }

  private Optional<String> user(MappingNode section) {
    return file.value(section, "user")
        .flatMap(node -> file.text(node, "user"))
        .map(Setting::value);
  }

  private List<String> writes(MappingNode section) {
    return file.value(section, "writes").stream()
        .flatMap(node -> file.items(node).stream())
        .flatMap(this::path)
        .toList();
  }

  private Stream<String> path(Node node) {
    Optional<String> path = file.text(node, "a written path").map(Setting::value);
    if (path.filter(written -> !written.startsWith("/")).isPresent()) {
      file.problem(node, "a written path must be absolute, such as /var/cache");
    }
    return path.filter(written -> written.startsWith("/")).stream();
  }
}
