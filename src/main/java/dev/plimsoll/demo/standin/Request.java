package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;

/// A request as it came in.
record Request(
    String method,
    String path,
    Map<String, String> query,
    Optional<String> authorization,
    String body) {
  /// The body as JSON; a missing node if it is none.
  JsonNode json() {
    try {
      return Json.read(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /// A number of the query, held within its limits.
  int number(String name, int standard, int smallest, int largest) {
    try {
      String value = query.getOrDefault(name, String.valueOf(standard));
      return Math.clamp(Integer.parseInt(value), smallest, largest);
    } catch (NumberFormatException e) {
      return standard;
    }
  }
}
