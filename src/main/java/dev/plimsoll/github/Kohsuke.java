package dev.plimsoll.github;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.PullRequestRef;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;

/// Handles of kohsuke's library that cost no request: asked for them, the library would fetch the
/// repository and the pull request first, so they are read from a payload that names them instead.
final class Kohsuke {
  private static final JsonMapper JSON = new JsonMapper();

  private final GHEventPayload.PullRequest payload;

  /// For what concerns the repository alone.
  Kohsuke(RepositoryClient client) {
    this(
        client,
        new PullRequestRef(
            client.scope().installationId(),
            client.scope().owner(),
            client.scope().repository(),
            0));
  }

  Kohsuke(RepositoryClient client, PullRequestRef pullRequest) {
    this.payload = call(() -> bound(client, pullRequest));
  }

  GHRepository repository() {
    return payload.getRepository();
  }

  GHPullRequest pullRequest() {
    return payload.getPullRequest();
  }

  /// What may go wrong inside of the library itself: an answer it cannot read.
  interface LibraryCall<T> {
    T run() throws IOException;
  }

  <T> T call(LibraryCall<T> libraryCall) {
    try {
      return libraryCall.run();
    } catch (IOException | GHException unreadable) {
      throw new HostUnavailableException("GitHub's answer cannot be read", unreadable);
    }
  }

  private static GHEventPayload.PullRequest bound(RepositoryClient client, PullRequestRef ref)
      throws IOException {
    GitHub root =
        new GitHubBuilder()
            .withEndpoint(client.endpoints().rest().toString())
            .withConnector(new KohsukeConnector(client))
            .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
            .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
            .build();
    Map<String, Object> repository =
        Map.of(
            "name", ref.repository(),
            "full_name", ref.owner() + "/" + ref.repository(),
            "owner", Map.of("login", ref.owner()));
    Map<String, Object> named =
        Map.of(
            "number", ref.number(),
            "repository", repository,
            "pull_request", Map.of("number", ref.number()));
    return root.parseEventPayload(
        new StringReader(JSON.writeValueAsString(named)), GHEventPayload.PullRequest.class);
  }
}
