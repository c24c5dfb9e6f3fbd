package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.config.ConfigurationProblem;
import dev.plimsoll.config.Holding;
import dev.plimsoll.config.Origin;
import java.util.List;

/// What holds for a path, as JSON: an object with `path`, `files`, `values` (each with `key`,
/// `value`, and `file` and `line`, or null for a default) and `problems`.
final class ConfigurationJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ConfigurationJson() {}

  static String of(LocalConfiguration local, String path, List<Holding> holdings) {
    ObjectNode root = NODES.objectNode();
    root.put("path", path);
    ArrayNode files = root.putArray("files");
    local.files().forEach(files::add);
    ArrayNode values = root.putArray("values");
    holdings.forEach(holding -> values.add(value(holding)));
    ArrayNode problems = root.putArray("problems");
    local.configuration().problems().forEach(problem -> problems.add(problem(problem)));
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode value(Holding holding) {
    ObjectNode node = NODES.objectNode();
    node.put("key", holding.key());
    node.put("value", holding.value());
    switch (holding.origin()) {
      case Origin.Default _ -> {
        node.putNull("file");
        node.putNull("line");
      }
      case Origin.Place(String file, int line, int _) -> {
        node.put("file", file);
        node.put("line", line);
      }
    }
    return node;
  }

  private static ObjectNode problem(ConfigurationProblem problem) {
    ObjectNode node = NODES.objectNode();
    node.put("file", problem.file());
    node.put("line", problem.line());
    node.put("column", problem.column());
    node.put("message", problem.message());
    return node;
  }
}
