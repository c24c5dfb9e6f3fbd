package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// One error of a GraphQL answer.
///
/// @param type GitHub's own word for it, or its code of a document that it refuses; empty where it
///   gives none
/// @param path the keys from the root of the data to where the answer has a hole
record GraphQlError(String type, List<String> path, String message) {
  static List<GraphQlError> all(JsonNode answer) {
    List<GraphQlError> errors = new ArrayList<>();
    for (JsonNode error : answer.path("errors")) {
      List<String> path = new ArrayList<>();
      error.path("path").forEach(step -> path.add(step.asText()));
      errors.add(
          new GraphQlError(
              error.path("type").asText(error.path("extensions").path("code").asText()),
              List.copyOf(path),
              AnswerFailure.plain(error.path("message").asText())));
    }
    return List.copyOf(errors);
  }

  boolean isRateLimit() {
    return type.startsWith("RATE_LIMIT");
  }

  boolean isMissing() {
    return type.equals("NOT_FOUND") || message.startsWith("Could not resolve to a ");
  }

  /// Whether the host gives no kind of error, as when it broke down itself; a question that it does
  /// not understand or refuses has one.
  boolean isBreakdown() {
    return type.isEmpty();
  }

  boolean isForbidden() {
    return type.equals("FORBIDDEN") || type.equals("INSUFFICIENT_SCOPES");
  }

  /// Whether the hole is at this place, above it, or below it.
  boolean touches(List<String> place) {
    int shared = Math.min(path.size(), place.size());
    return path.subList(0, shared).equals(place.subList(0, shared));
  }
}
