package dev.plimsoll.taskdef;

import dev.plimsoll.hcl.Call;
import dev.plimsoll.hcl.HclFile;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.Notation;
import dev.plimsoll.tree.ScalarNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Terraform's own language: local values of the same file are followed, and conditions in both
/// directions.
///
/// @param locals by name
record TerraformDialect(Spelling spelling, Map<String, Node> locals) implements Dialect {
  private static final String LOCAL = "local.";

  static TerraformDialect of(HclFile file) {
    Map<String, Node> locals = new HashMap<>();
    file.body()
        .blocks("locals")
        .flatMap(block -> block.body().attributes().entries().stream())
        .forEach(entry -> put(locals, entry));
    return new TerraformDialect(Spelling.CAMEL, locals);
  }

  private static void put(Map<String, Node> locals, Entry entry) {
    entry.name().ifPresent(name -> locals.put(name, entry.value()));
  }

  TerraformDialect spelled(Spelling other) {
    return new TerraformDialect(other, locals);
  }

  @Override
  public Notation notation() {
    return Notation.HCL;
  }

  /// Each node is looked at once, however many names lead to it; a name that leads to itself is not
  /// known.
  @Override
  public List<Node> possible(Node value) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> waiting = new ArrayDeque<>(List.of(value));
    List<Node> found = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      if (!seen.add(node)) {
        continue;
      }
      List<Node> next = next(node).stream().filter(step -> !seen.contains(step)).toList();
      if (next.isEmpty()) {
        found.add(node);
      }
      next.reversed().forEach(waiting::push);
    }
    return found;
  }

  private List<Node> next(Node node) {
    return local(node)
        .map(List::of)
        .orElseGet(() ->
            Call.of(node)
                .filter(call -> call.function().equals(Call.CONDITIONAL))
                .map(call -> call.arguments().stream().skip(1).toList())
                .orElse(List.of()));
  }

  private Optional<Node> local(Node value) {
    return value instanceof ScalarNode scalar
            && !scalar.isKnown()
            && scalar.value().startsWith(LOCAL)
        ? local(scalar.value().substring(LOCAL.length()))
        : Optional.empty();
  }

  /// The local value with this name.
  Optional<Node> local(String name) {
    return Optional.ofNullable(locals.get(name));
  }
}
