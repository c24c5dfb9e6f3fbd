package dev.plimsoll.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.review.HostUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;

/// Sends requests in the App's own name, which have a rate limit of their own.
final class AppClient {
  private static final JsonMapper JSON = new JsonMapper();

  private final Transport transport;
  private final GitHubEndpoints endpoints;
  private final AppIdentity app;
  private final InstantSource clock;
  private final RetryTimes times;
  private final RateBudget budget;

  AppClient(
      Transport transport,
      GitHubEndpoints endpoints,
      AppIdentity app,
      InstantSource clock,
      RateBudget budget) {
    this.transport = transport;
    this.endpoints = endpoints;
    this.app = app;
    this.clock = clock;
    this.times = new RetryTimes(clock);
    this.budget = budget;
  }

  Answer get(String path) {
    return send(Call.get(endpoints.rest(path)));
  }

  JsonNode read(String path) {
    return json(path, get(path));
  }

  /// The body of an answer.
  ///
  /// @param path what was asked for
  static JsonNode json(String path, Answer answer) {
    try {
      return answer.json();
    } catch (IOException unreadable) {
      throw new HostUnavailableException(
          path.replaceFirst("\\?.*", "") + ": the answer is no JSON", unreadable);
    }
  }

  Answer send(String method, String path, Map<String, ?> body) {
    try {
      return send(Call.of(method, endpoints.rest(path), JSON.writeValueAsBytes(body)));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Answer send(Call call) {
    budget.admit(call, Purpose.BACKGROUND);
    Answer answer = transport.send(call, "Bearer " + app.jwt(clock.instant()));
    budget.observe(call, answer, AnswerFailure.isRateLimit(answer));
    if (!answer.isSuccess()) {
      throw AnswerFailure.of(call, answer, times);
    }
    return answer;
  }
}
