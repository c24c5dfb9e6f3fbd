package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.recovery.SweepHost;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.RepositoryRef;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongFunction;

/// Looks through installations for open pull requests that have no verdict of ours. What did not
/// change costs a hundredth of two calls.
final class OpenPullRequests implements SweepHost {
  private static final int PAGE = 100;

  private final AppClient app;
  private final LongFunction<RepositoryClient> clients;
  private final OptionalInt appId;

  /// @param clients for all repositories of an installation
  OpenPullRequests(AppClient app, LongFunction<RepositoryClient> clients, OptionalInt appId) {
    this.app = app;
    this.clients = clients;
    this.appId = appId;
  }

  @Override
  public Page<Installation> installations(int page) {
    String path = "/app/installations";
    List<Installation> installations = new ArrayList<>();
    for (JsonNode listed : app.read(path + "?per_page=" + PAGE + "&page=" + page)) {
      installations.add(
          new Installation(
              listed.path("id").asLong(),
              instant(listed.path("created_at")),
              listed.hasNonNull("suspended_at")));
    }
    return new Page<>(installations, installations.size() < PAGE);
  }

  static Instant instant(JsonNode text) {
    try {
      return Instant.parse(text.asText());
    } catch (DateTimeException unreadable) {
      throw new HostUnavailableException("GitHub's answer has no time", unreadable);
    }
  }

  @Override
  public Page<RepositoryRef> active(long installation, int page, Instant since) {
    RepositoryClient client = clients.apply(installation);
    JsonNode listed =
        RestJson.get(client, "/installation/repositories?per_page=" + PAGE + "&page=" + page)
            .path("repositories");
    List<RepositoryRef> open = new ArrayList<>();
    for (JsonNode repository : listed) {
      if (!repository.path("archived").asBoolean() && !repository.path("disabled").asBoolean()) {
        open.add(
            new RepositoryRef(
                installation,
                repository.path("owner").path("login").asText(),
                repository.path("name").asText()));
      }
    }
    return new Page<>(new NewestChanges(client).after(open, since), listed.size() < PAGE);
  }

  @Override
  public List<Integer> withoutVerdict(RepositoryRef repository, Instant since) {
    return new VerdictSearch(clients.apply(repository.installationId()), repository, appId)
        .without(since);
  }
}
