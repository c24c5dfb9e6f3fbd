package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.setup.AppRegistry;
import dev.plimsoll.setup.RegisteredApp;
import dev.plimsoll.setup.StoredApp;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Asks GitHub for the App that it made, and for its installations. Every method may throw
/// [HostUnavailableException] and [HostRefusedException].
public final class GitHubRegistry implements AppRegistry, AutoCloseable {
  private static final int NOT_FOUND = 404;
  private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9-]{1,100}");
  private static final String NOBODY = "";

  private final Transport transport;
  private final String version;
  private final InstantSource clock;
  private final Outbound outbound;

  /// For any GitHub that is named later.
  ///
  /// @param version ours, for the `User-Agent` that GitHub asks for
  public GitHubRegistry(String version, InstantSource clock, Outbound outbound) {
    this.transport = new Transport("plimsoll/" + version, Limits.USUAL, outbound);
    this.version = version;
    this.clock = clock;
    this.outbound = outbound;
  }

  @Override
  public RegisteredApp redeem(URI api, String code) {
    GitHubEndpoints endpoints = GitHubEndpoints.of(api);
    Call call =
        Call.post(endpoints.rest("/app-manifests/" + code + "/conversions"), new byte[0])
            .called("POST /app-manifests/{code}/conversions");
    return app(read(call, NOBODY), endpoints, call);
  }

  private static RegisteredApp app(JsonNode made, GitHubEndpoints endpoints, Call call) {
    String slug = made.path("slug").asText("");
    JsonNode owner = made.path("owner");
    for (String needed : List.of("client_id", "client_secret", "webhook_secret", "pem")) {
      if (made.path(needed).asText("").isBlank()) {
        throw new HostUnavailableException(call + ": the answer has no " + needed);
      }
    }
    if (made.path("id").asLong() <= 0 || !SLUG.matcher(slug).matches()) {
      throw new HostUnavailableException(call + ": the answer names no App");
    }
    keyIsUsable(made.path("pem").asText(), call);
    return new RegisteredApp(
        made.path("id").asLong(),
        slug,
        endpoints.appPage(slug).toString(),
        owner.path("login").asText(""),
        owner.path("type").asText("").equals("Organization"),
        made.path("client_id").asText(),
        made.path("client_secret").asText(),
        made.path("webhook_secret").asText(),
        made.path("pem").asText());
  }

  @SuppressWarnings("UnusedException") // it could tell of the key's content
  private static void keyIsUsable(String pem, Call call) {
    try {
      AppKey.parse(pem);
    } catch (IllegalArgumentException telling) {
      throw new HostUnavailableException(call + ": the answer holds no usable key");
    }
  }

  @Override
  public Optional<Installation> installation(StoredApp app, long id) {
    GitHubEndpoints endpoints = GitHubEndpoints.of(app.api());
    Call call = Call.get(endpoints.rest("/app/installations/" + id));
    try {
      JsonNode account = read(call, "Bearer " + identity(app).jwt(clock.instant())).path("account");
      return Optional.of(
          new Installation(
              id,
              account.path("login").asText(""),
              account.path("type").asText("").equals("Organization")));
    } catch (HostRefusedException refused) {
      if (refused.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  @Override
  public List<Repository> repositories(StoredApp app, long installation) {
    try (GitHubHost host =
        new GitHubHost(GitHubEndpoints.of(app.api()), identity(app), version, clock, outbound)) {
      return host.background().listed(installation);
    }
  }

  private static AppIdentity identity(StoredApp app) {
    return new AppIdentity(String.valueOf(app.app().id()), AppKey.parse(app.app().privateKey()));
  }

  private JsonNode read(Call call, String authorization) {
    Answer answer = transport.send(call, authorization);
    if (!answer.isSuccess()) {
      throw AnswerFailure.of(call, answer, new RetryTimes(clock));
    }
    try {
      return answer.json();
    } catch (IOException unreadable) {
      throw new HostUnavailableException(call + ": the answer is no JSON", unreadable);
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
