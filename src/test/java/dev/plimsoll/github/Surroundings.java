package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.regex.Pattern;

/// Answers `null`, as GitHub does for what is not there, to every question about a file that a test
/// does not care for, and keeps paths and contents to itself that nobody asked for.
final class Surroundings implements ResponseTransformerV2 {
  private static final Pattern ASKED = Pattern.compile("(?:near|tree|seen|file)\\d+");

  @Override
  public String getName() {
    return "surroundings";
  }

  @Override
  public boolean applyGlobally() {
    return true;
  }

  /// What GitHub says of a repository that is not there, or not for us.
  private static void noOrganisation(ObjectNode answer) {
    ((ObjectNode) answer.path("data")).putNull("organisation");
    answer
        .withArray("errors")
        .addObject()
        .put("type", "NOT_FOUND")
        .put("message", "Could not resolve to a Repository with the name 'acme/.github'.")
        .putArray("path")
        .add("organisation");
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    String body = response.getBodyAsString();
    if (!event.getRequest().getUrl().equals(GitHubWire.GRAPHQL) || !body.startsWith("{\"")) {
      return response;
    }
    JsonNode answer = GitHubWire.json(body);
    if (!(answer.path("data").path("repository") instanceof ObjectNode repository)) {
      return response;
    }
    JsonNode asked = GitHubWire.json(event.getRequest().getBodyAsString());
    if (!asked.path("query").asText().contains("paths: pullRequest")) {
      repository.remove("paths");
    } else {
      repository.remove(
          repository.properties().stream()
              .map(Map.Entry::getKey)
              .filter(name -> ASKED.matcher(name).matches())
              .toList());
    }
    asked
        .path("variables")
        .fieldNames()
        .forEachRemaining(name -> {
          if (ASKED.matcher(name).matches() && !repository.has(name)) {
            repository.putNull(name);
          }
        });
    if (asked.path("variables").has("organisation") && !answer.path("data").has("organisation")) {
      noOrganisation((ObjectNode) answer);
    }
    return Response.Builder.like(response).but().body(answer.toString()).build();
  }
}
