package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plimsoll.github.GitHubWire.FILES;
import static dev.plimsoll.github.GitHubWire.GRAPHQL;
import static dev.plimsoll.github.GitHubWire.PULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.PullRequestState;
import dev.plimsoll.review.Question;
import dev.plimsoll.review.Question.Expectation;
import dev.plimsoll.review.RevisionHint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the owner's `.github` repository says comes along with the pull request.
class OrganisationConfigurationTest {
  private static final String HEAD = "1".repeat(40);
  private static final String BASE = "b".repeat(40);
  private static final String PATH = ".github/plimsoll.yml";
  private static final String NAME = "acme/.github:.github/plimsoll.yml";

  @RegisterExtension final GitHubWire github = new GitHubWire();

  @Test
  void itIsReadFromItsDefaultBranchWithoutAFurtherCall() {
    answer(
        """
        {"own0": {"text": "fail-on: never", "isBinary": false, "isTruncated": false, "byteSize": 14}}
        """);

    assertThat(read(PULL).configuration().get(NAME)).hasToString("fail-on: never");

    assertThat(github.bodies(GRAPHQL)).hasSize(1);
    assertThat(github.body(GRAPHQL).at("/variables/own0").asText()).isEqualTo("HEAD:" + PATH);
    assertThat(github.body(GRAPHQL).at("/variables/organisation").asText()).isEqualTo(".github");
  }

  @Test
  void aRepositoryWithoutTheFileSaysNothing() {
    answer("{\"own0\": null}");

    assertThat(read(PULL).configuration()).isEmpty();
  }

  @Test
  void aRepositoryThatIsMissingOrClosedIsNoError() {
    answer("null", error("NOT_FOUND", "[\"organisation\"]"));
    assertThat(read(PULL).configuration()).isEmpty();

    answer("null", error("FORBIDDEN", "[\"organisation\"]"));
    assertThat(read(PULL).configuration()).isEmpty();
  }

  @Test
  void aFileThatGitHubFailsToTellIsAskedForAgainLater() {
    answer("{\"own0\": null}", error("INTERNAL", "[\"organisation\", \"own0\"]"));

    assertThatThrownBy(() -> read(PULL)).isInstanceOf(HostUnavailableException.class);
  }

  @Test
  void theOrganisationsOwnRepositoryHasNoneAboveIt() {
    github.stub(
        get(urlPathEqualTo("/repos/acme/.github/pulls/7/files"))
            .willReturn(okJson(FileEntry.list(FileEntry.of("README.md", "added", HEAD)))));
    github.stub(post(GRAPHQL).willReturn(okJson(PullRequestAnswer.at(HEAD, BASE).json())));

    read(new PullRequestRef(42, "acme", ".github", 7));

    assertThat(github.body(GRAPHQL).path("query").asText()).doesNotContain("organisation");
  }

  private PullRequestState read(PullRequestRef pullRequest) {
    try (GitHubHost host = github.host()) {
      return host.read(
          pullRequest,
          new Question(
              Optional.of(new RevisionHint(HEAD, BASE)),
              path -> true,
              List.of(PATH),
              Expectation.ANYTHING));
    }
  }

  private void answer(String organisation, String... errors) {
    github.stub(
        get(urlPathEqualTo(FILES))
            .willReturn(okJson(FileEntry.list(FileEntry.of("README.md", "added", HEAD)))));
    PullRequestAnswer answer = PullRequestAnswer.at(HEAD, BASE);
    List.of(errors).forEach(answer::error);
    ObjectNode json = (ObjectNode) GitHubWire.json(answer.json());
    ((ObjectNode) json.path("data")).set("organisation", GitHubWire.json(organisation));
    github.stub(post(GRAPHQL).willReturn(okJson(json.toString())));
  }

  private static String error(String type, String path) {
    return """
    {"type": "%s", "path": %s, "message": "It could not be told."}\
    """
        .formatted(type, path);
  }
}
