package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts the values that a reader meets, one behind the other, into trees. Depth and number are
/// bounded: a reader stops once the tree [#isFull].
final class TreeBuilder {
  static final int MOST_LEVELS = 200;
  static final int MOST_NODES = 1_000_000;
  private static final int MOST_PROBLEMS = 50;
  private static final int LONGEST_NAME_SHOWN = 60;

  private final SourceText source;
  private final List<Node> documents = new ArrayList<>();
  private final List<TreeProblem> problems = new ArrayList<>();
  private final Deque<OpenCollection> open = new ArrayDeque<>();
  private final Map<String, Optional<Node>> anchors = new HashMap<>();
  private int nodes;
  private boolean full;

  TreeBuilder(SourceText source) {
    this.source = source;
  }

  boolean isFull() {
    return full;
  }

  void openMapping(int start, NodeProperties properties, CollectionStyle style) {
    open(new OpenCollection(true, start, properties, style));
  }

  void openSequence(int start, NodeProperties properties, CollectionStyle style) {
    open(new OpenCollection(false, start, properties, style));
  }

  private void open(OpenCollection collection) {
    if (open.size() == MOST_LEVELS) {
      stop(collection.start(), "more than " + MOST_LEVELS + " levels deep");
      return;
    }
    collection.properties().anchor().ifPresent(name -> anchors.put(name, Optional.empty()));
    open.push(collection);
  }

  /// Ends the innermost collection; `end` counts for flow style only.
  void close(int end) {
    OpenCollection innermost = open.pop();
    reportDuplicates(innermost);
    add(innermost.close(end, true));
  }

  void scalar(ScalarNode scalar) {
    add(scalar);
  }

  void alias(Span span, String name) {
    Optional<Node> target = anchors.getOrDefault(name, Optional.empty());
    if (target.isEmpty()) {
      String why = anchors.containsKey(name) ? "stands inside the value it names" : "has no anchor";
      problem(TreeProblem.Kind.ALIAS, span.start(), "the alias *" + shown(name) + " " + why);
    }
    add(new AliasNode(span, name, target));
  }

  void endDocument() {
    anchors.clear();
  }

  void problem(TreeProblem.Kind kind, int offset, String message) {
    if (problems.size() < MOST_PROBLEMS) {
      int inside = Math.clamp(offset, 0, source.length());
      problems.add(new TreeProblem(kind, source.position(inside), message));
    }
  }

  boolean hasProblem(TreeProblem.Kind kind) {
    return problems.stream().anyMatch(problem -> problem.kind() == kind);
  }

  /// The tree; collections that are still open hold what was read of them.
  Tree finish() {
    while (!open.isEmpty()) {
      OpenCollection innermost = open.pop();
      add(innermost.close(innermost.start(), false));
    }
    return new Tree(source, documents, problems);
  }

  /// The tree of a file whose structure is not its own.
  Tree finishWithoutDocuments() {
    return new Tree(source, List.of(), problems);
  }

  private void add(Node node) {
    node.properties().anchor().ifPresent(name -> anchors.put(name, Optional.of(node)));
    if (open.isEmpty()) {
      documents.add(node);
    } else {
      open.element().add(node);
    }
    if (++nodes > MOST_NODES && !full) {
      stop(node.span().start(), "more than " + MOST_NODES + " values");
    }
  }

  private void stop(int offset, String message) {
    full = true;
    problem(TreeProblem.Kind.LIMIT, offset, message + ": the rest is not read");
  }

  private void reportDuplicates(OpenCollection collection) {
    Set<String> names = new HashSet<>();
    for (Entry entry : collection.entries()) {
      entry
          .name()
          .filter(name -> !names.add(name))
          .ifPresent(name ->
              problem(
                  TreeProblem.Kind.DUPLICATE_KEY,
                  entry.key().span().start(),
                  "the key \"" + shown(name) + "\" is there twice"));
    }
  }

  private static String shown(String name) {
    return name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
  }
}
