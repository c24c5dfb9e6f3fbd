package dev.plimsoll.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.review.HostUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// GraphQL requests, which kohsuke's library has no public way for.
final class GraphQl {
  private static final JsonMapper JSON = new JsonMapper();

  private final RepositoryClient client;
  private final Operation operation;

  /// @param operation what its documents are for
  GraphQl(RepositoryClient client, Operation operation) {
    this.client = client;
    this.operation = operation;
  }

  /// @param data what there is of it, perhaps with holes
  /// @param errors where the holes come from
  record Reply(JsonNode data, List<GraphQlError> errors) {
    boolean hasErrorAt(List<String> place) {
      return errors.stream().anyMatch(error -> error.touches(place));
    }

    /// The errors in words, for the message of an exception.
    String complaint() {
      return errors.isEmpty()
          ? "GraphQL: the answer is not whole"
          : "GraphQL: " + errors.getFirst().message();
    }
  }

  /// Values go in as variables, never into the document.
  Reply run(String document, Map<String, ?> variables) {
    Call call = Call.post(client.endpoints().graphQl(), body(document, variables)).as(operation);
    Answer answer = client.send(call);
    JsonNode json = json(call, answer);
    Reply reply = new Reply(json.path("data"), GraphQlError.all(json));
    if (reply.errors().stream().anyMatch(GraphQlError::isRateLimit)) {
      throw new HostUnavailableException(reply.complaint(), client.times().afterLimit(answer));
    }
    return reply;
  }

  HostUnavailableException unavailable(Reply reply) {
    return new HostUnavailableException(reply.complaint());
  }

  private JsonNode json(Call call, Answer answer) {
    try {
      return answer.json();
    } catch (IOException unreadable) {
      throw new HostUnavailableException(call + ": the answer is no JSON", unreadable);
    }
  }

  private static byte[] body(String document, Map<String, ?> variables) {
    try {
      return JSON.writeValueAsBytes(Map.of("query", document, "variables", variables));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
