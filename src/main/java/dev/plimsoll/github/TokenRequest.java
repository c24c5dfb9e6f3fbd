package dev.plimsoll.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.review.HostRefusedException;
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
/// allows what the [Operation]s of a [Grant] need. Not through kohsuke, which fetches the
/// installation first: a request more.
final class TokenRequest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int UNPROCESSABLE = 422;
  private static final String CONTENTS = Permission.CONTENTS.key();
  private static final String CONTENTS_WRITE = Permission.Access.WRITE.key();

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

  /// A token that allows all that its grant is for, or, where the installation has not agreed to
  /// all of that, one with which everything but commits can be done.
  InstallationToken send(RepositoryScope scope) {
    try {
      return send(scope, Operation.permissions(scope.grant()));
    } catch (HostRefusedException refused) {
      if (refused.status() != UNPROCESSABLE || scope.grant() != Grant.REVIEW) {
        throw refused;
      }
      return send(scope, Operation.permissionsWithoutCommits());
    }
  }

  private InstallationToken send(RepositoryScope scope, Map<String, String> permissions) {
    Call call =
        Call.post(
            endpoints.rest("/app/installations/" + scope.installationId() + "/access_tokens"),
            body(scope, permissions));
    Answer answer = transport.send(call, "Bearer " + app.jwt(clock.instant()));
    if (!answer.isSuccess()) {
      throw AnswerFailure.of(call, answer, times);
    }
    boolean asked = CONTENTS_WRITE.equals(permissions.get(CONTENTS));
    return token(call, answer, asked);
  }

  private static byte[] body(RepositoryScope scope, Map<String, String> permissions) {
    try {
      Map<String, Object> wanted = new TreeMap<>();
      wanted.put("permissions", permissions);
      if (scope.isOfOneRepository()) {
        wanted.put("repositories", List.of(scope.repository()));
      }
      return JSON.writeValueAsBytes(wanted);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @SuppressWarnings("UnusedException") // a parser's message may quote the token
  private static InstallationToken token(Call call, Answer answer, boolean asked) {
    try {
      JsonNode json = answer.json();
      return new InstallationToken(
          json.required("token").asText(),
          Instant.parse(json.required("expires_at").asText()),
          asked
              && json.path("permissions")
                  .path(CONTENTS)
                  .asText(CONTENTS_WRITE)
                  .equals(CONTENTS_WRITE));
    } catch (IOException | IllegalArgumentException | DateTimeException quoting) {
      throw new HostUnavailableException(call + ": the answer holds no token");
    }
  }
}
