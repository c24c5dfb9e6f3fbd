package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plimsoll.github.BranchOnTheWire.REPOSITORIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.RepositoryRef;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Which repositories an installation has.
class InstallationListTest {
  @RegisterExtension final GitHubWire github = new GitHubWire();

  @Test
  void everyPageIsRead() {
    page("1", IntStream.range(0, 100).mapToObj(i -> repository("r" + i, false, false)).toList());
    page("2", List.of(repository("last", false, false)));

    try (GitHubHost host = github.host()) {
      assertThat(host.background().repositories(42))
          .hasSize(101)
          .contains(new RepositoryRef(42, "acme", "last"));
    }
    assertThat(github.requests()).hasSize(2);
  }

  @Test
  void whatCannotBeWrittenToIsLeftOut() {
    page(
        "1",
        List.of(
            repository("old", true, false),
            repository("frozen", false, true),
            repository("live", false, false)));

    try (GitHubHost host = github.host()) {
      assertThat(host.background().repositories(42))
          .containsExactly(new RepositoryRef(42, "acme", "live"));
    }
  }

  @Test
  void itsTokenTellsNamesAndOpensNothing() {
    page("1", List.of());

    try (GitHubHost host = github.host()) {
      host.background().repositories(42);
    }

    JsonNode wanted = GitHubWire.json(github.tokenRequests().getFirst().getBodyAsString());
    assertThat(wanted).isEqualTo(GitHubWire.json("{\"permissions\": {\"metadata\": \"read\"}}"));
  }

  @Test
  void tokensAreAskedForAnewBecausePermissionsMayHaveChanged() {
    page("1", List.of());

    try (GitHubHost host = github.host()) {
      host.background().repositories(42);
      host.background().repositories(42);
    }

    assertThat(github.tokenRequests()).hasSize(2);
  }

  @Test
  void threeTenthsOfTheLimitStayFreeForPeople() {
    github.stub(
        get(urlPathEqualTo(REPOSITORIES))
            .willReturn(
                okJson(
                        json(
                            IntStream.range(0, 100)
                                .mapToObj(i -> repository("r" + i, false, false))
                                .toList()))
                    .withHeader("x-ratelimit-limit", "5000")
                    .withHeader("x-ratelimit-remaining", "1500")
                    .withHeader("x-ratelimit-reset", "1772368200")));

    try (GitHubHost host = github.host()) {
      assertThatThrownBy(() -> host.background().repositories(42))
          .isInstanceOf(HostUnavailableException.class)
          .hasMessageContaining("rate limit");
    }
    assertThat(github.requests()).hasSize(1);
  }

  private void page(String number, List<String> repositories) {
    github.stub(
        get(urlPathEqualTo(REPOSITORIES))
            .withQueryParam("per_page", equalTo("100"))
            .withQueryParam("page", equalTo(number))
            .willReturn(okJson(json(repositories))));
  }

  private static String json(List<String> repositories) {
    return repositories.stream()
        .collect(Collectors.joining(",", "{\"total_count\": 1, \"repositories\": [", "]}"));
  }

  private static String repository(String name, boolean archived, boolean disabled) {
    return """
    {"name": "%s", "owner": {"login": "acme"}, "archived": %b, "disabled": %b}\
    """
        .formatted(name, archived, disabled);
  }
}
