package dev.plimsoll.config;

import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the findings that a configuration takes away.
final class IgnoreReader {
  private final ConfigurationFile file;
  private final RuleNames names;
  private final PathsReader paths;

  IgnoreReader(ConfigurationFile file, RuleNames names, PathsReader paths) {
    this.file = file;
    this.names = names;
    this.paths = paths;
  }

  List<Ignore> ignores(Optional<Node> list) {
    return list.stream()
        .flatMap(node -> file.items(node).stream())
        .flatMap(node -> file.section(Section.IGNORE, node).stream())
        .flatMap(entry -> ignore(entry).stream())
        .toList();
  }

  private Optional<Ignore> ignore(MappingNode entry) {
    Optional<Node> rule = needed(entry, "rule");
    Optional<Node> path = needed(entry, "path");
    if (rule.isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Ignore(
            file.items(rule.get()).stream().flatMap(this::rule).toList(),
            paths.patterns(path.get()).stream().map(Setting::value).toList(),
            text(entry, "container"),
            text(entry, "reason"),
            file.origin(entry)));
  }

  private Optional<Node> needed(MappingNode entry, String key) {
    Optional<Node> value = file.value(entry, key);
    if (value.isEmpty()) {
      file.problem(entry, "an ignore entry needs a " + key);
    }
    return value;
  }

  private Stream<String> rule(Node node) {
    Optional<String> name = file.text(node, "a rule").map(Setting::value);
    Optional<String> mistake = name.flatMap(names::mistake);
    mistake.ifPresent(message -> file.problem(node, message));
    return name.filter(_ -> mistake.isEmpty()).stream();
  }

  private Optional<String> text(MappingNode entry, String key) {
    return file.value(entry, key).flatMap(node -> file.text(node, key)).map(Setting::value);
  }
}
