package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A response to send.
record Answer(int status, Map<String, String> headers, Optional<JsonNode> body) {
  private static final String DOCUMENTATION = "https://docs.github.com/rest";

  static Answer of(int status, JsonNode body) {
    return new Answer(status, Map.of(), Optional.of(body));
  }

  /// An answer without a body.
  static Answer empty(int status) {
    return new Answer(status, Map.of(), Optional.empty());
  }

  static Answer error(int status, String message) {
    return of(status, errorBody(status, message));
  }

  static Answer notFound() {
    return error(404, "Not Found");
  }

  /// What GitHub says to a request that it understood and will not carry out.
  static Answer unprocessable(String message, List<String> errors) {
    ObjectNode body = errorBody(422, message);
    errors.forEach(body.putArray("errors")::add);
    return of(422, body);
  }

  private static ObjectNode errorBody(int status, String message) {
    return Json.object()
        .put("message", message)
        .put("documentation_url", DOCUMENTATION)
        .put("status", String.valueOf(status));
  }

  Answer withHeader(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Answer(status, all, body);
  }
}
