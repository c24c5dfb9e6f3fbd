package dev.plimsoll.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.review.HostUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Asks for an installation token that opens one repository, or only tells the names of all, and
/// allows what the [Operation]s of a [Grant] need. Not
/// through kohsuke, which fetches the installation first: a request more.
final class TokenRequest {
  private static final JsonMapper JSON = new JsonMapper();

  private final Transport transport;
  private final GitHubEndpoints endpoints;
  private final AppIdentity app;
  private final InstantSource clock;
  private final RetryTimes times;

  TokenRequest(
      Transport transport, GitHubEndpoints endpoints, AppIdentity app, InstantSource clock) {
    this.transport = transport;
    this.endpoints = endpoints;
    this.app = app;
    this.clock = clock;
    this.times = new RetryTimes(clock);
  }

  InstallationToken send(RepositoryScope scope) {
    Call call =
        Call.post(
            endpoints.rest("/app/installations/" + scope.installationId() + "/access_tokens"),
            body(scope));
    Answer answer = transport.send(call, "Bearer " + app.jwt(clock.instant()));
    if (!answer.isSuccess()) {
      throw AnswerFailure.of(call, answer, times);
    }
    return token(call, answer);
  }

  private static byte[] body(RepositoryScope scope) {
    try {
      Map<String, Object> wanted = new TreeMap<>();
      wanted.put("permissions", Operation.permissions(scope.grant()));
      if (scope.isOfOneRepository()) {
        wanted.put("repositories", List.of(scope.repository()));
      }
      return JSON.writeValueAsBytes(wanted);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @SuppressWarnings("UnusedException") // a parser's message may quote the token
  private InstallationToken token(Call call, Answer answer) {
    try {
      JsonNode json = answer.json();
      return new InstallationToken(
          json.required("token").asText(), Instant.parse(json.required("expires_at").asText()));
    } catch (IOException | IllegalArgumentException | DateTimeException quoting) {
      throw new HostUnavailableException(call + ": the answer holds no token");
    }
  }
}
