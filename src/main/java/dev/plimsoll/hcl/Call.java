package dev.plimsoll.hcl;

import dev.plimsoll.text.Span;
import dev.plimsoll.tree.CollectionStyle;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.NodeProperties;
import dev.plimsoll.tree.SequenceNode;
import java.util.List;
import java.util.Optional;

/// A function called, or a conditional, whose value is known only when Terraform runs.
///
/// In the tree it is a list of its arguments with the function's name as tag, as YAML writes `!Join
/// [a, b]`; whoever looks for a list that is written out asks [#isList].
///
/// @param function its name, or [#CONDITIONAL]
/// @param arguments of a conditional: the condition and both results
public record Call(String function, List<Node> arguments) {
  public static final String CONDITIONAL = "?:";

  public Call {
    arguments = List.copyOf(arguments);
  }

  /// The call that a node is, if it is one.
  public static Optional<Call> of(Node node) {
    return node instanceof SequenceNode list
        ? list.properties().tag().map(function -> new Call(function, list.items()))
        : Optional.empty();
  }

  /// Whether a node is a list that is written out.
  public static boolean isList(Node node) {
    return node instanceof SequenceNode list && list.properties().tag().isEmpty();
  }

  static Node node(Span span, String function, List<Node> arguments, boolean closed) {
    NodeProperties tag = new NodeProperties(Optional.empty(), Optional.of(function));
    return new SequenceNode(span, tag, CollectionStyle.FLOW, arguments, closed);
  }
}
