package dev.plimsoll.hcl;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.AliasNode;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.stream.Collectors;

/// Prints HCL on one line for tests: calls as `name(…)`, what is not known as `?source?`.
final class HclOutline {
  private HclOutline() {}

  static String outline(String text) {
    return outline(HclFile.parse(SourceText.of(text)).body());
  }

  static String problem(String text) {
    return HclFile.parse(SourceText.of(text)).problems().stream()
        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
        .collect(Collectors.joining("\n"));
  }

  private static String outline(Body body) {
    String blocks =
        body.blocks().stream()
            .map(block -> " " + block.type() + block.labels() + outline(block.body()))
            .collect(Collectors.joining());
    return outline(body.attributes()) + blocks;
  }

  static String outline(Node node) {
    return switch (node) {
      case MappingNode mapping ->
          mapping.entries().stream()
              .map(entry -> outline(entry.key()) + ": " + outline(entry.value()))
              .collect(Collectors.joining(", ", "{", mapping.closed() ? "}" : "…"));
      case SequenceNode list ->
          Call.of(node).map(Call::function).orElse("")
              + list.items().stream()
                  .map(HclOutline::outline)
                  .collect(Collectors.joining(", ", "[", list.closed() ? "]" : "…"));
      case AliasNode alias -> alias.toString();
      case ScalarNode scalar -> scalar.isKnown() ? scalar.value() : "?" + scalar.value() + "?";
    };
  }
}
