package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plimsoll.github.BranchOnTheWire.HARBOUR;
import static dev.plimsoll.github.BranchOnTheWire.REPOSITORIES;
import static dev.plimsoll.github.GitHubWire.GRAPHQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.recovery.SweepHost;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.RepositoryRef;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Open pull requests without a verdict, as GitHub tells of them.
class OpenPullRequestsTest {
  private static final Instant SINCE = Instant.parse("2026-02-20T00:00:00Z");
  private static final String LATER = "2026-02-25T10:00:00Z";
  private static final String EARLIER = "2026-02-19T10:00:00Z";
  private static final String HEAD = "1".repeat(40);

  @RegisterExtension final GitHubWire github = new GitHubWire();

  @Test
  void installationsAreListedWithTheirBegin() {
    github.stub(
        get(urlPathEqualTo("/app/installations"))
            .withQueryParam("page", equalTo("2"))
            .willReturn(
                okJson(
                    """
                    [{"id": 42, "created_at": "2026-01-05T09:00:00Z", "suspended_at": null},
                     {"id": 43, "created_at": "2026-01-06T09:00:00Z",
                      "suspended_at": "2026-02-01T00:00:00Z"}]
                    """)));

    try (GitHubHost host = github.host()) {
      SweepHost.Page<SweepHost.Installation> page = host.openPullRequests().installations(2);
      assertThat(page.entries())
          .containsExactly(
              new SweepHost.Installation(42, Instant.parse("2026-01-05T09:00:00Z"), false),
              new SweepHost.Installation(43, Instant.parse("2026-01-06T09:00:00Z"), true));
      assertThat(page.last()).isTrue();
    }
  }

  @Test
  void aHundredRepositoriesCostTwoCalls() {
    listed(IntStream.range(0, 100).mapToObj(i -> "r" + i).toList());
    github.stub(
        post(GRAPHQL)
            .willReturn(
                okJson(
                    IntStream.range(0, 100)
                        .mapToObj(i -> "\"r%d\": %s".formatted(i, newest(i == 5 ? LATER : EARLIER)))
                        .collect(Collectors.joining(",", "{\"data\": {", "}}")))));

    try (GitHubHost host = github.host()) {
      SweepHost.Page<RepositoryRef> page = host.openPullRequests().active(42, 1, SINCE);
      assertThat(page.entries()).containsExactly(new RepositoryRef(42, "acme", "r5"));
      assertThat(page.last()).isFalse();
    }
    assertThat(github.requests()).hasSize(2);
    JsonNode token = GitHubWire.json(github.tokenRequests().getFirst().getBodyAsString());
    assertThat(token)
        .isEqualTo(
            GitHubWire.json(
                """
                {"permissions": {"checks": "read", "contents": "read", "metadata": "read",
                  "pull_requests": "read"}}
                """));
  }

  @Test
  void whatHasNoOpenPullRequestOrCannotBeSeenIsLeftOut() {
    listed(List.of("empty", "hidden"));
    github.stub(
        post(GRAPHQL)
            .willReturn(
                okJson(
                    """
                    {"data": {"r0": {"pullRequests": {"nodes": []}}, "r1": null},
                     "errors": [{"type": "NOT_FOUND", "path": ["r1"],
                       "message": "Could not resolve to a Repository"}]}
                    """)));

    try (GitHubHost host = github.host()) {
      assertThat(host.openPullRequests().active(42, 1, SINCE).entries()).isEmpty();
    }
  }

  @Test
  void anAnswerWithAHoleIsAskedForAgain() {
    listed(List.of("harbour"));
    github.stub(
        post(GRAPHQL)
            .willReturn(
                okJson(
                    """
                    {"data": {"r0": null}, "errors": [{"message": "Something went wrong"}]}
                    """)));

    try (GitHubHost host = github.host()) {
      assertThatThrownBy(() -> host.openPullRequests().active(42, 1, SINCE))
          .isInstanceOf(HostUnavailableException.class);
    }
  }

  @Test
  void onlyACompletedCheckRunOfOursOnTheHeadIsAVerdict() {
    github.stub(
        post(GRAPHQL)
            .willReturn(
                okJson(
                    answer(
                        false,
                        open(11, LATER, HEAD, run("COMPLETED", "\"NEUTRAL\"")),
                        open(12, LATER, HEAD, run("IN_PROGRESS", "null")),
                        open(13, LATER, HEAD, ""),
                        open(14, LATER, "2".repeat(40), run("COMPLETED", "\"SUCCESS\"")),
                        open(16, LATER, HEAD, run("COMPLETED", "\"CANCELLED\"")),
                        open(15, EARLIER, HEAD, "")))));

    try (GitHubHost host = github.host()) {
      assertThat(host.openPullRequests().withoutVerdict(HARBOUR, SINCE))
          .containsExactly(12, 13, 14, 16);
    }
    assertThat(github.requests()).hasSize(1);
  }

  @Test
  void pagesAreReadUntilWhatDidNotChange() {
    github.stub(post(GRAPHQL).willReturn(okJson(answer(true, open(11, LATER, HEAD, "")))));
    github.stub(
        post(GRAPHQL)
            .withRequestBody(containing("\"after\":\"next\""))
            .willReturn(
                okJson(answer(true, open(12, LATER, HEAD, ""), open(13, EARLIER, HEAD, "")))));

    try (GitHubHost host = github.host()) {
      assertThat(host.openPullRequests().withoutVerdict(HARBOUR, SINCE)).containsExactly(11, 12);
    }
    assertThat(github.requests()).hasSize(2);
  }

  @Test
  void aRepositoryThatIsGoneIsSaidToBe() {
    github.stub(
        post(GRAPHQL)
            .willReturn(
                okJson(
                    """
                    {"data": {"repository": null}, "errors": [{"type": "NOT_FOUND",
                      "path": ["repository"], "message": "Could not resolve to a Repository"}]}
                    """)));

    try (GitHubHost host = github.host()) {
      assertThatThrownBy(() -> host.openPullRequests().withoutVerdict(HARBOUR, SINCE))
          .isInstanceOf(HostRefusedException.class);
    }
  }

  private void listed(List<String> names) {
    github.stub(
        get(urlPathEqualTo(REPOSITORIES))
            .willReturn(
                okJson(
                    names.stream()
                        .map(name ->
                            "{\"name\": \"%s\", \"owner\": {\"login\": \"acme\"}}".formatted(name))
                        .collect(
                            Collectors.joining(
                                ",", "{\"total_count\": 1, \"repositories\": [", "]}")))));
  }

  private static String newest(String updated) {
    return "{\"pullRequests\": {\"nodes\": [{\"updatedAt\": \"%s\"}]}}".formatted(updated);
  }

  private static String answer(boolean more, String... open) {
    return """
    {"data": {"repository": {"pullRequests": {"nodes": [%s],
      "pageInfo": {"hasNextPage": %b, "endCursor": "next"}}}}}
    """
        .formatted(String.join(",", open), more);
  }

  private static String open(int number, String updated, String commit, String run) {
    return """
    {"number": %d, "updatedAt": "%s", "headRefOid": "%s", "commits": {"nodes": [{"commit": {
      "oid": "%s", "checkSuites": {"nodes": [{"checkRuns": {"nodes": [%s]}}]}}}]}}
    """
        .formatted(number, updated, HEAD, commit, run);
  }

  private static String run(String status, String conclusion) {
    return "{\"status\": \"%s\", \"conclusion\": %s}".formatted(status, conclusion);
  }
}
