package dev.plimsoll.taskdef;

import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.Notation;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.SequenceStyle;
import java.util.List;
import java.util.Optional;

/// CloudFormation and SAM, with intrinsic functions in their long form or as tags of YAML.
record CloudFormationDialect(Notation notation, SequenceStyle lists) implements Dialect {
  private static final String NO_VALUE = "AWS::NoValue";
  private static final int CONDITION_AND_BRANCHES = 3;

  @Override
  public Spelling spelling() {
    return Spelling.PASCAL;
  }

  @Override
  public List<Node> possible(Node value) {
    Node node = value.resolved();
    if (isNoValue(node)) {
      return List.of();
    }
    return branches(node)
        .map(list ->
            list.items().stream().skip(1).flatMap(branch -> possible(branch).stream()).toList())
        .orElse(List.of(node));
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
