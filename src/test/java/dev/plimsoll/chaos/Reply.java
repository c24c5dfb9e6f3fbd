package dev.plimsoll.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// What is answered to a call.
record Reply(int status, Map<String, String> headers, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Reply of(int status, Object body) {
    try {
      return new Reply(status, Map.of(), JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Reply refused(int status, String message, Map<String, String> headers) {
    return new Reply(status, headers, of(status, Map.of("message", message)).body());
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer of the stand-in is no JSON: " + body, e);
    }
  }

  /// The answer with a hole in the place of its first field, and an error that names it, as GitHub
  /// answers when a part of it breaks down.
  Reply partial() {
    if (!(json() instanceof ObjectNode answer)
        || !(answer.path("data") instanceof ObjectNode data)) {
      return this;
    }
    String field = data.fieldNames().next();
    ObjectNode error = answer.withArray("errors").addObject();
    error.put("message", "Something went wrong while executing your query.");
    error.putArray("path").add(field);
    if (data.path(field) instanceof ObjectNode object && object.has("pullRequest")) {
      object.putNull("pullRequest");
      error.withArray("path").add("pullRequest");
    } else {
      data.putNull(field);
    }
    return of(status, answer);
  }
}
