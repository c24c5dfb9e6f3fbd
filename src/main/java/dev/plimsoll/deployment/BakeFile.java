package dev.plimsoll.deployment;

import dev.plimsoll.hcl.Block;
import dev.plimsoll.hcl.Body;
import dev.plimsoll.hcl.HclFile;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.TreeParser;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What one or more bake files say together, see <https://docs.docker.com/build/bake/reference/>.
///
/// @param targets the attributes of each, as they are written
/// @param groups the attributes of each
/// @param variables their defaults, and the attributes outside of blocks
record BakeFile(
    Map<String, Map<String, Node>> targets,
    Map<String, Map<String, Node>> groups,
    Map<String, Node> variables) {
  static final BakeFile EMPTY = new BakeFile(Map.of(), Map.of(), Map.of());

  static BakeFile parse(String path, SourceText text) {
    return path.endsWith(".hcl") ? ofHcl(HclFile.parse(text).body()) : ofJson(text);
  }

  private static BakeFile ofHcl(Body body) {
    Map<String, Map<String, Node>> targets = new LinkedHashMap<>();
    Map<String, Map<String, Node>> groups = new LinkedHashMap<>();
    Map<String, Node> variables = attributes(body.attributes());
    for (Block block : body.blocks()) {
      if (block.labels().size() == 1) {
        String name = block.labels().getFirst();
        switch (block.type()) {
          case "target" -> add(targets, name, attributes(block.body().attributes()));
          case "group" -> add(groups, name, attributes(block.body().attributes()));
          case "variable" ->
              block.body().value("default").ifPresent(value -> variables.put(name, value));
          default -> {}
        }
      }
    }
    return new BakeFile(targets, groups, variables);
  }

  private static BakeFile ofJson(SourceText text) {
    Map<String, Node> top =
        TreeParser.parseJson(text).root().map(BakeFile::members).orElse(Map.of());
    Map<String, Map<String, Node>> targets = new LinkedHashMap<>();
    Map<String, Map<String, Node>> groups = new LinkedHashMap<>();
    member(top, "target").forEach((name, value) -> add(targets, name, members(value)));
    member(top, "group").forEach((name, value) -> add(groups, name, members(value)));
    Map<String, Node> variables = new HashMap<>();
    member(top, "variable")
        .forEach((name, value) -> {
          Node given = members(value).get("default");
          if (given != null) {
            variables.put(name, given);
          }
        });
    return new BakeFile(targets, groups, variables);
  }

  private static Map<String, Node> member(Map<String, Node> of, String name) {
    Node value = of.get(name);
    return value == null ? Map.of() : members(value);
  }

  private static Map<String, Node> members(Node node) {
    return node.resolved() instanceof MappingNode mapping ? attributes(mapping) : Map.of();
  }

  private static Map<String, Node> attributes(MappingNode mapping) {
    Map<String, Node> attributes = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      entry.name().ifPresent(name -> attributes.put(name, entry.value()));
    }
    return attributes;
  }

  private static void add(
      Map<String, Map<String, Node>> targets, String name, Map<String, Node> attributes) {
    targets.computeIfAbsent(name, _ -> new LinkedHashMap<>()).putAll(attributes);
  }

  /// Both together; where they disagree, the other one holds.
  BakeFile with(BakeFile other) {
    Map<String, Node> values = new HashMap<>(variables);
    values.putAll(other.variables);
    return new BakeFile(both(targets, other.targets), both(groups, other.groups), values);
  }

  private static Map<String, Map<String, Node>> both(
      Map<String, Map<String, Node>> these, Map<String, Map<String, Node>> those) {
    Map<String, Map<String, Node>> both = new LinkedHashMap<>();
    these.forEach((name, attributes) -> add(both, name, attributes));
    those.forEach((name, attributes) -> add(both, name, attributes));
    return both;
  }
}
