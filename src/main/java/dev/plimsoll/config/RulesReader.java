package dev.plimsoll.config;

import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what a file says of rules and of their options.
final class RulesReader {
  private static final List<String> LEVELS = Stream.of(Level.values()).map(Level::label).toList();

  /// What every distribution's `useradd` takes.
  private static final Pattern USER_NAME = Pattern.compile("[a-z_][a-z0-9_-]{0,31}");

  private final ConfigurationFile file;
  private final RuleNames names;

  RulesReader(ConfigurationFile file, RuleNames names) {
    this.file = file;
    this.names = names;
  }

  Map<String, Setting<Level>> levels(Optional<Node> rules) {
    Map<String, Setting<Level>> levels = new LinkedHashMap<>();
    rules
        .flatMap(node -> file.mapping(node, "rules"))
        .map(MappingNode::entries)
        .orElse(List.of())
        .forEach(entry -> level(entry, levels));
    return levels;
  }

  private void level(Entry entry, Map<String, Setting<Level>> levels) {
    String name = entry.name().orElse("");
    Optional<String> mistake = names.mistake(name);
    if (mistake.isPresent()) {
      file.problem(entry.key(), mistake.get());
      return;
    }
    Optional<Node> severity =
        entry.value().resolved() instanceof MappingNode
            ? file.section(Section.RULE, entry.value())
                .flatMap(rule -> file.value(rule, "severity"))
            : Optional.of(entry.value());
    severity.flatMap(node -> level(node, name)).ifPresent(level -> levels.put(name, level));
  }

  private Optional<Setting<Level>> level(Node node, String rule) {
    if (node.resolved() instanceof ScalarNode scalar && scalar.value().equals("false")) {
      return Optional.of(new Setting<>(Level.OFF, file.origin(node)));
    }
    return file.choice(node, rule, LEVELS)
        .map(said ->
            new Setting<>(Level.valueOf(said.value().toUpperCase(Locale.ROOT)), said.origin()));
  }

  Optional<Setting<String>> user(Optional<Node> user) {
    return user.flatMap(node -> file.section(Section.USER, node))
        .flatMap(section -> file.value(section, "name"))
        .flatMap(node -> file.text(node, "name"))
        .filter(this::isUserName);
  }

  private boolean isUserName(Setting<String> name) {
    boolean possible = USER_NAME.matcher(name.value()).matches() && !name.value().equals("root");
    if (!possible && name.origin() instanceof Origin.Place(_, int line, int column)) {
      file.problem(
          line,
          column,
          Quoted.of(name.value())
              + " is no name for a user; it needs small letters, digits, - and _, at most 32, and a"
              + " letter first, and cannot be root");
    }
    return possible;
  }
}
