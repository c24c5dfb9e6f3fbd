package dev.plimsoll.tree;

import dev.plimsoll.text.Span;
import java.util.Objects;
import java.util.Optional;

/// `*name`, which stands for the value that carries the anchor `&name`.
///
/// Two aliases are equal by name and place alone: comparing or printing what they stand for could
/// grow without bound when aliases hold aliases.
public final class AliasNode implements Node {
  private final Span span;
  private final String name;
  private final Optional<Node> target;

  AliasNode(Span span, String name, Optional<Node> target) {
    this.span = span;
    this.name = name;
    this.target = target;
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public NodeProperties properties() {
    return NodeProperties.NONE;
  }

  /// The anchor it names, without `*`.
  public String name() {
    return name;
  }

  @Override
  public Node resolved() {
    return target.orElse(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AliasNode alias && name.equals(alias.name) && span.equals(alias.span);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, span);
  }

  @Override
  public String toString() {
    return "*" + name;
  }
}
