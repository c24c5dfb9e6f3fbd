package dev.plimsoll.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.demo.standin.Failure;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.StandInGitHub;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// What a situation lets go wrong: `on` names the request, `status` the answer; without a status
/// the connection is cut, `after-effect` or before.
record PlannedFailure(JsonNode said) {
  static PlannedFailure of(JsonNode said) {
    return new PlannedFailure(said);
  }

  void plan(StandInGitHub gitHub, InstantSource clock) {
    gitHub.failNext(meant(), failure(clock));
  }

  private Predicate<LoggedRequest> meant() {
    String on = said.path("on").asText();
    return switch (on) {
      case "token" -> LoggedRequest::forToken;
      case "files" -> asked -> asked.path().contains("/files");
      case "read" -> asked -> asked.path().equals("/graphql") && !asked.isWrite();
      case "threads" -> asked -> asked.path().equals("/graphql") && asked.isWrite();
      case "review" -> asked -> asked.method().equals("POST") && asked.path().endsWith("/reviews");
      case "check-run" -> asked -> asked.path().contains("/check-runs");
      case "any" -> asked -> !asked.forToken();
      default -> throw new IllegalArgumentException("no such request: " + on);
    };
  }

  private Failure failure(InstantSource clock) {
    if (!said.has("status")) {
      return said.path("after-effect").asBoolean()
          ? new Failure.CutAfterEffect()
          : new Failure.Cut();
    }
    Map<String, String> headers = new HashMap<>();
    said.path("headers")
        .properties()
        .forEach(one -> headers.put(one.getKey(), one.getValue().asText()));
    if (said.path("limit-used-up").asBoolean()) {
      headers.put("x-ratelimit-remaining", "0");
      headers.put("x-ratelimit-limit", "5000");
      headers.put(
          "x-ratelimit-reset", String.valueOf(clock.instant().plusSeconds(600).getEpochSecond()));
    }
    String message = said.path("message").asText("Failed on purpose");
    return new Failure.Refused(said.path("status").asInt(), headers, message);
  }
}
