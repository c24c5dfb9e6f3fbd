package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import java.util.stream.Collectors;

/// Prints trees on one line for tests: what each value says, and the source text it stands on.
final class TreeText {
  private TreeText() {}

  /// `{key: value, list: [a, b]}`, aliases as `*name`, placeholders as `?`.
  static String outline(Node node) {
    return switch (node) {
      case MappingNode mapping ->
          mapping.entries().stream()
              .map(entry -> outline(entry.key()) + ": " + outline(entry.value()))
              .collect(Collectors.joining(", ", "{", mapping.closed() ? "}" : "…"));
      case SequenceNode list ->
          list.items().stream()
              .map(TreeText::outline)
              .collect(Collectors.joining(", ", "[", list.closed() ? "]" : "…"));
      case AliasNode alias -> alias.toString();
      case ScalarNode scalar -> scalar.isKnown() ? scalar.value() : "?";
    };
  }

  static String outline(Tree tree) {
    return tree.documents().stream().map(TreeText::outline).collect(Collectors.joining(" | "));
  }

  static String problems(Tree tree) {
    return tree.problems().stream()
        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
        .collect(Collectors.joining("\n"));
  }

  static Tree yaml(String text) {
    return TreeParser.parseYaml(SourceText.of(text));
  }

  static Tree json(String text) {
    return TreeParser.parseJson(SourceText.of(text));
  }

  /// The source text of the value behind a path of keys and indexes.
  static String source(Tree tree, Object... path) {
    return tree.source().slice(at(tree, path).span());
  }

  static Node at(Tree tree, Object... path) {
    Node node = tree.root().orElseThrow();
    for (Object step : path) {
      node =
          switch (node.resolved()) {
            case MappingNode mapping -> mapping.entry((String) step).orElseThrow().value();
            case SequenceNode list -> list.items().get((Integer) step);
            default -> throw new AssertionError("nothing below " + step);
          };
    }
    return node;
  }
}
