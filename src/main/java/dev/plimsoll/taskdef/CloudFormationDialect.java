package dev.plimsoll.taskdef;

import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.Notation;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.SequenceStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// CloudFormation and SAM, with intrinsic functions in their long form or as tags of YAML.
record CloudFormationDialect(Notation notation, SequenceStyle lists) implements Dialect {
  private static final String NO_VALUE = "AWS::NoValue";
  private static final int CONDITION_AND_BRANCHES = 3;

  @Override
  public Spelling spelling() {
    return Spelling.PASCAL;
  }

  /// Each node is looked at once, however many aliases lead to it.
  @Override
  public List<Node> possible(Node value) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> waiting = new ArrayDeque<>(List.of(value));
    List<Node> found = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Node node = waiting.pop().resolved();
      if (seen.add(node) && !isNoValue(node)) {
        Optional<SequenceNode> branches = branches(node);
        branches.ifPresent(list ->
            list.items().subList(1, CONDITION_AND_BRANCHES).reversed().forEach(waiting::push));
        if (branches.isEmpty()) {
          found.add(node);
        }
      }
    }
    return found;
  }

  private static boolean isNoValue(Node node) {
    return switch (node) {
      case ScalarNode scalar ->
          scalar.properties().hasTag("!Ref") && scalar.value().equals(NO_VALUE);
      case MappingNode mapping ->
          mapping.value("Ref").orElse(mapping) instanceof ScalarNode name
              && name.value().equals(NO_VALUE);
      default -> false;
    };
  }

  private static Optional<SequenceNode> branches(Node node) {
    Optional<Node> list =
        node instanceof MappingNode mapping
            ? mapping.value("Fn::If")
            : Optional.of(node).filter(tagged -> tagged.properties().hasTag("!If"));
    return list.filter(SequenceNode.class::isInstance)
        .map(SequenceNode.class::cast)
        .filter(both -> both.items().size() == CONDITION_AND_BRANCHES);
  }
}
