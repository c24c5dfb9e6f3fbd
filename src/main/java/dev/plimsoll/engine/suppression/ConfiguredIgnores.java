package dev.plimsoll.engine.suppression;

import dev.plimsoll.config.Ignore;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.Tree;
import dev.plimsoll.tree.TreeParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The findings that the configuration takes away from a file; of one container those that stand in
/// a mapping whose `name` it is, or under a key of this name.
final class ConfiguredIgnores {
  private final SourceText source;
  private final boolean json;

  ConfiguredIgnores(SourceText source, boolean json) {
    this.source = source;
    this.json = json;
  }

  List<Suppression> read(Collection<Ignore> ignores) {
    List<Suppression> found = new ArrayList<>();
    for (Ignore ignore : ignores) {
      for (Span extent : extents(ignore)) {
        found.add(
            new Suppression(
                ignore::covers,
                extent,
                Span.at(0),
                "ignore in " + ignore.origin().label(),
                ignore.reason(),
                Optional.empty()));
      }
    }
    return found;
  }

  private List<Span> extents(Ignore ignore) {
    if (ignore.container().isEmpty()) {
      return List.of(new Span(0, source.length() + 1));
    }
    Tree tree = json ? TreeParser.parseJson(source) : TreeParser.parseYaml(source);
    List<Span> found = new ArrayList<>();
    tree.documents().forEach(document -> named(document, ignore.container().get(), found));
    return found;
  }

  private static void named(Node node, String name, List<Span> found) {
    switch (node) {
      case MappingNode mapping -> {
        if (isNamed(mapping, name)) {
          found.add(mapping.span());
        }
        mapping.entries().forEach(entry -> {
          if (entry.name().filter(name::equals).isPresent()) {
            found.add(entry.span());
          }
          named(entry.value(), name, found);
        });
      }
      case SequenceNode list -> list.items().forEach(item -> named(item, name, found));
      default -> {}
    }
  }

  private static boolean isNamed(MappingNode mapping, String name) {
    return mapping.entries().stream()
        .filter(entry -> entry.name().filter("name"::equalsIgnoreCase).isPresent())
        .anyMatch(entry ->
            entry.value().resolved() instanceof ScalarNode said && said.value().equals(name));
  }
}
