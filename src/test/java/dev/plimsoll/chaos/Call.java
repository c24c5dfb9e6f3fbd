package dev.plimsoll.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request of the server to GitHub.
///
/// @param target the path with the query
/// @param token what it carries as its credentials; empty if none
record Call(String method, String target, String token, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern REPOSITORY = Pattern.compile("/repos/([^/]+/[^/?]+).*");
  private static final Pattern PULL = Pattern.compile("/repos/[^/]+/[^/]+/pulls/(\\d+).*");
  private static final Pattern CREDENTIALS = Pattern.compile("(?i)(?:bearer|token) +(\\S+)");

  static Call of(HttpExchange exchange) throws IOException {
    String authorization =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    Matcher credentials = CREDENTIALS.matcher(authorization);
    return new Call(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        credentials.matches() ? credentials.group(1) : "",
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  boolean isGraphQl() {
    return target.equals("/graphql");
  }

  /// Whether the App asks as itself, not as an installation.
  boolean isForApp() {
    return target.startsWith("/app/");
  }

  boolean isForToken() {
    return target.endsWith("/access_tokens");
  }

  /// Whether it changes nothing.
  boolean isReading() {
    return isGraphQl() ? !json().path("query").asText().startsWith("mutation") : is("GET");
  }

  private boolean is(String wanted) {
    return method.equals(wanted);
  }

  /// The full name of the repository that it is about, if it says so itself.
  Optional<String> repository() {
    if (isGraphQl()) {
      JsonNode variables = json().path("variables");
      return variables.has("owner") && variables.has("name")
          ? Optional.of(variables.path("owner").asText() + "/" + variables.path("name").asText())
          : Optional.empty();
    }
    Matcher path = REPOSITORY.matcher(target);
    return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
  }

  /// The number of the pull request that it is about; 0 if it does not say so.
  int pullRequest() {
    Matcher path = PULL.matcher(target);
    return isGraphQl()
        ? json().path("variables").path("number").asInt()
        : path.matches() ? Integer.parseInt(path.group(1)) : 0;
  }

  /// The body; a missing node if it is no JSON.
  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
