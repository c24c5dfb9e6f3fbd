package dev.plimsoll.config;

import dev.plimsoll.text.Position;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.Lookup;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.NodeProperties;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.ScalarStyle;
import dev.plimsoll.tree.SequenceNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A file while it is read: answers with values of the wanted type, and notes what is wrong.
final class ConfigurationFile {
  private static final int MOST_PROBLEMS = 50;

  /// Aliases can make a small file large; more than this many values are not read.
  private static final int MOST_VALUES = 10_000;

  private static final Node NOTHING =
      new ScalarNode(Span.at(0), NodeProperties.NONE, ScalarStyle.PLAIN, "");

  private final String path;
  private final SourceText source;
  private final List<ConfigurationProblem> problems = new ArrayList<>();
  private int values;

  ConfigurationFile(String path, SourceText source) {
    this.path = path;
    this.source = source;
  }

  /// In the order of their places.
  List<ConfigurationProblem> problems() {
    return problems.stream()
        .sorted(
            Comparator.comparingInt(ConfigurationProblem::line)
                .thenComparingInt(ConfigurationProblem::column))
        .toList();
  }

  Origin origin(Node node) {
    Position place = source.position(node.span().start());
    return new Origin.Place(path, place.line(), place.column());
  }

  void problem(Node node, String message) {
    Position place = source.position(node.span().start());
    problem(place.line(), place.column(), message);
  }

  void problem(int line, int column, String message) {
    if (problems.size() < MOST_PROBLEMS && values <= MOST_VALUES) {
      problems.add(new ConfigurationProblem(path, line, column, message));
    }
  }

  /// The node as a mapping with no other keys than the section's.
  Optional<MappingNode> section(Section section, Node node) {
    Optional<MappingNode> mapping = mapping(node, section.title());
    mapping.ifPresent(found ->
        found.entries().stream()
            .filter(entry -> !entry.isMerge())
            .filter(entry -> !section.keys().contains(entry.name().orElse("")))
            .forEach(entry -> unknownKey(section, entry)));
    return mapping;
  }

  private void unknownKey(Section section, Entry entry) {
    String key = entry.name().orElse("");
    problem(
        entry.key(),
        "%s has no key %s; %s"
            .formatted(
                section.title(),
                Quoted.of(key),
                Nearest.to(key, section.keys())
                    .map(near -> "did you mean " + near + "?")
                    .orElse("there are " + String.join(", ", section.keys()))));
  }

  Optional<MappingNode> mapping(Node node, String title) {
    if (isNothing(node)) {
      return Optional.empty();
    }
    if (read(node) instanceof MappingNode mapping) {
      return Optional.of(mapping);
    }
    problem(node, title + " must be a mapping, keys with values");
    return Optional.empty();
  }

  /// The value of a key of a section; absent where it is missing, and where it is left empty.
  Optional<Node> value(MappingNode section, String key) {
    return Lookup.of(section, key)
        .found()
        .map(Entry::value)
        .filter(value -> !isNothing(value));
  }

  /// The items of a list; a value that is no list counts as a list of one.
  List<Node> items(Node node) {
    return read(node) instanceof SequenceNode list ? list.items() : List.of(node);
  }

  /// What a scalar says; absent for a collection.
  Optional<Setting<String>> scalar(Node node) {
    return read(node) instanceof ScalarNode scalar
        ? Optional.of(new Setting<>(scalar.value(), origin(node)))
        : Optional.empty();
  }

  /// The text of a plain value, numbers and booleans as they are written.
  Optional<Setting<String>> text(Node node, String title) {
    if (read(node) instanceof ScalarNode scalar && !scalar.value().isBlank()) {
      return Optional.of(new Setting<>(scalar.value(), origin(node)));
    }
    problem(node, title + " must be a text");
    return Optional.empty();
  }

  Optional<Setting<String>> choice(Node node, String title, Collection<String> allowed) {
    if (read(node) instanceof ScalarNode scalar && allowed.contains(scalar.value())) {
      return Optional.of(new Setting<>(scalar.value(), origin(node)));
    }
    problem(
        node, "%s must be one of %s%s".formatted(title, String.join(", ", allowed), butIs(node)));
    return Optional.empty();
  }

  Optional<Setting<Boolean>> flag(Node node, String title) {
    Optional<Boolean> value =
        read(node) instanceof ScalarNode scalar ? scalar.asBoolean() : Optional.empty();
    if (value.isEmpty()) {
      problem(node, "%s must be true or false%s".formatted(title, butIs(node)));
    }
    return value.map(known -> new Setting<>(known, origin(node)));
  }

  Optional<Setting<Integer>> number(Node node, String title, int least, int most) {
    if (read(node) instanceof ScalarNode scalar && scalar.value().matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(scalar.value());
      if (least <= number && number <= most) {
        return Optional.of(new Setting<>(number, origin(node)));
      }
    }
    problem(
        node, "%s must be a number from %d to %d%s".formatted(title, least, most, butIs(node)));
    return Optional.empty();
  }

  private static String butIs(Node node) {
    return node.resolved() instanceof ScalarNode scalar ? ", not " + Quoted.of(scalar.value()) : "";
  }

  private static boolean isNothing(Node node) {
    return node.resolved() instanceof ScalarNode scalar && scalar.isNull();
  }

  /// What a node says; nothing once too much has been read.
  private Node read(Node node) {
    if (values == MOST_VALUES) {
      problem(node, "too large; what comes after this place was not read");
    }
    values++;
    return values <= MOST_VALUES ? node.resolved() : NOTHING;
  }
}
