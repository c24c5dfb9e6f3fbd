package dev.plimsoll.engine.suppression;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.Tree;
import dev.plimsoll.tree.TreeParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Where the keys and items of a YAML or JSON file begin, and how far they reach.
final class TreeOutline {
  private static final int RESOURCE_DEPTH = 2;

  private final SourceText source;
  private final List<Span> scalars = new ArrayList<>();

  /// The largest that begins on each line, by line.
  private final NavigableMap<Integer, Span> byLine = new TreeMap<>();

  /// What stands on the second level, such as a service or a resource, by its first byte.
  private final NavigableMap<Integer, Span> resources = new TreeMap<>();

  private TreeOutline(SourceText source) {
    this.source = source;
  }

  static TreeOutline of(SourceText source, boolean json) {
    Tree tree = json ? TreeParser.parseJson(source) : TreeParser.parseYaml(source);
    TreeOutline outline = new TreeOutline(source);
    for (Node document : tree.documents()) {
      outline.unit(document.span());
      if (isManifest(document)) {
        outline.resources.put(document.span().start(), document.span());
      }
      outline.walk(document, isManifest(document) ? RESOURCE_DEPTH + 1 : 1);
    }
    outline.scalars.sort(Comparator.comparingInt(Span::start));
    return outline;
  }

  private static boolean isManifest(Node document) {
    return document instanceof MappingNode root
        && root.entry("kind").isPresent()
        && root.entry("apiVersion").isPresent();
  }

  private void walk(Node node, int depth) {
    switch (node) {
      case MappingNode mapping -> mapping.entries().forEach(entry -> entry(entry, depth));
      case SequenceNode list -> list.items().forEach(item -> item(item, depth));
      case ScalarNode scalar -> scalars.add(scalar.span());
      default -> {}
    }
  }

  private void entry(Entry entry, int depth) {
    unit(entry.span());
    resource(entry.span(), depth);
    walk(entry.key(), depth + 1);
    walk(entry.value(), depth + 1);
  }

  private void item(Node item, int depth) {
    unit(item.span());
    resource(item.span(), depth);
    walk(item, depth + 1);
  }

  private void unit(Span span) {
    byLine.merge(
        source.lineAt(span.start()),
        span,
        (known, other) -> other.length() > known.length() ? other : known);
  }

  private void resource(Span span, int depth) {
    if (depth == RESOURCE_DEPTH) {
      resources.put(span.start(), span);
    }
  }

  /// Keys and values that are no collections, in their order.
  List<Span> scalars() {
    return scalars;
  }

  Optional<Span> beginningOn(int line) {
    return Optional.ofNullable(byLine.get(line));
  }

  /// What begins on the next line on which anything does.
  Optional<Span> beginningBehind(int offset) {
    return Optional.ofNullable(byLine.higherEntry(source.lineAt(offset))).map(entry -> entry.getValue());
  }

  Optional<Span> resourceAround(Span span) {
    return Optional.ofNullable(resources.floorEntry(span.start()))
        .map(entry -> entry.getValue())
        .filter(resource -> resource.contains(span.start()));
  }

  boolean isBeforeAll(Span span) {
    return byLine.isEmpty() || span.end() <= byLine.firstEntry().getValue().start();
  }
}
