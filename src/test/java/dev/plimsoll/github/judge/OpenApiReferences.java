package dev.plimsoll.github.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Follows `$ref` within one description.
record OpenApiReferences(JsonNode description) {
  JsonNode resolve(JsonNode node) {
    return node.has("$ref")
        ? resolve(description.at(node.path("$ref").asText().substring(1)))
        : node;
  }

  /// A copy without references, for schemas that do not contain themselves.
  JsonNode inline(JsonNode node) {
    JsonNode target = resolve(node);
    if (target.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      target.properties().forEach(field -> copy.set(field.getKey(), inline(field.getValue())));
      return copy;
    }
    if (target.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      target.forEach(element -> copy.add(inline(element)));
      return copy;
    }
    return target;
  }
}
