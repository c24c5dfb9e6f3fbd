package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.text.Position;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;

/// Files and regions in SARIF.
final class SarifPlace {
  static final String ROOT = "%SRCROOT%";

  private SarifPlace() {}

  /// An artifactLocation; a path that is not absolute is relative to the root of the repository.
  static ObjectNode file(String path) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (path.startsWith("/")) {
      return node.put("uri", "file://" + UriPath.of(path));
    }
    return node.put("uri", UriPath.of(path)).put("uriBaseId", ROOT);
  }

  /// A location with a region.
  static ObjectNode location(String path, ObjectNode region) {
    ObjectNode physical = JsonNodeFactory.instance.objectNode();
    physical.set("artifactLocation", file(path));
    physical.set("region", region);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("physicalLocation", physical);
    return node;
  }

  static ObjectNode region(SourceText source, Span span) {
    Position start = position(source, span.start());
    Position end = position(source, span.end());
    return JsonNodeFactory.instance
        .objectNode()
        .put("startLine", start.line())
        .put("startColumn", start.column())
        .put("endLine", end.line())
        .put("endColumn", end.column());
  }

  // A viewer would cut a column behind a line end back to before it.
  private static Position position(SourceText source, int offset) {
    boolean behindLastLine =
        offset > 0 && offset == source.length() && source.byteAt(offset - 1) == '\n';
    return behindLastLine ? new Position(source.lineCount() + 1, 1) : source.position(offset);
  }
}
