package dev.plimsoll.taskdef;

import dev.plimsoll.hcl.Call;
import dev.plimsoll.hcl.HclFile;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.Notation;
import dev.plimsoll.tree.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Terraform's own language: local values of the same file are followed, and conditions in both
/// directions.
///
/// @param locals by name
record TerraformDialect(Spelling spelling, Map<String, Node> locals) implements Dialect {
  private static final String LOCAL = "local.";
  private static final int MOST_STEPS = 10;

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

  @Override
  public List<Node> possible(Node value) {
    return possible(value, MOST_STEPS);
  }

  private List<Node> possible(Node value, int steps) {
    if (steps == 0) {
      return List.of(value);
    }
    Optional<Node> local = local(value);
    if (local.isPresent()) {
      return possible(local.get(), steps - 1);
    }
    return Call.of(value)
        .filter(call -> call.function().equals(Call.CONDITIONAL))
        .map(call ->
            call.arguments().stream()
                .skip(1)
                .flatMap(branch -> possible(branch, steps - 1).stream())
                .toList())
        .orElse(List.of(value));
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
