package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plimsoll.github.GitHubWire.FILES;
import static dev.plimsoll.github.GitHubWire.GRAPHQL;
import static dev.plimsoll.github.GitHubWire.NOW;
import static dev.plimsoll.github.GitHubWire.PULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.review.Content;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.PullRequestState;
import dev.plimsoll.review.RevisionHint;
import dev.plimsoll.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// GraphQL answers 200 whatever happened: what counts is which parts are there.
class PartialAnswerTest {
  private static final String HEAD = "1".repeat(40);
  private static final String BASE = "b".repeat(40);

  @RegisterExtension final GitHubWire github = new GitHubWire();

  @BeforeEach
  void oneFile() {
    github.stub(
        get(urlPathEqualTo(FILES))
            .willReturn(
                okJson(
                    FileEntry.list(
                        FileEntry.of("Dockerfile", "added", HEAD).patch("@@ -0,0 +1 @@\n+x")))));
  }

  @Test
  void anErrorBesideWhatIsNeededDoesNotMatter() {
    answer(
        whole()
            .noCheckSuites()
            .error(
                """
                {"type": "FORBIDDEN", "path": ["repository", "head", "checkSuites"],
                 "message": "Resource not accessible by integration"}\
                """));

    PullRequestState state = read();

    assertThat(state.checkRun()).isEmpty();
    assertThat(state.files().getFirst().head())
        .isEqualTo(new Content.Text(SourceText.of("FROM a")));
  }

  @Test
  void aContentThatIsMissingByErrorIsNotTakenForAFileThatIsAbsent() {
    answer(
        whole()
            .blob(0, "null")
            .error(
                """
                {"path": ["repository", "file0"], "message": "Something went wrong"}\
                """));

    assertUnavailable("Something went wrong");
  }

  @Test
  void threadsThatAreMissingByErrorAreNotTakenForNone() {
    answer(
        whole()
            .error(
                """
                {"path": ["repository", "pullRequest", "reviewThreads", "nodes", 0],
                 "message": "Something went wrong"}\
                """));

    assertUnavailable("Something went wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOT_FOUND", "FORBIDDEN"})
  void aPullRequestThatIsNotThereIsARefusal(String type) {
    answer(
        whole()
            .noPullRequest()
            .error(
                """
                {"type": "%s", "path": ["repository", "pullRequest"],
                 "message": "Could not resolve to a PullRequest"}\
                """
                    .formatted(type)));

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            HostRefusedException.class, refused -> assertThat(refused.status()).isEqualTo(200))
        .hasMessage("GraphQL: Could not resolve to a PullRequest");
  }

  @Test
  void aRepositoryThatIsNotThereIsARefusal() {
    github.stub(
        post(GRAPHQL)
            .willReturn(
                okJson(
                    """
                    {"data": {"repository": null}, "errors": [{"type": "NOT_FOUND",
                     "path": ["repository"], "message": "Could not resolve to a Repository"}]}\
                    """)));

    assertThatThrownBy(this::read).isInstanceOf(HostRefusedException.class);
  }

  @Test
  void aRateLimitNamesItsTime() {
    github.stub(
        post(GRAPHQL)
            .willReturn(
                okJson(
                        """
                        {"errors": [{"type": "RATE_LIMITED", "message": "API rate limit exceeded"}]}
                        """)
                    .withHeader("x-ratelimit-remaining", "0")
                    .withHeader(
                        "x-ratelimit-reset",
                        String.valueOf(NOW.plusSeconds(600).getEpochSecond()))));

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            HostUnavailableException.class,
            limited -> assertThat(limited.retryAt()).hasValue(NOW.plusSeconds(600)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"data\": null}",
        "{\"data\": null, \"errors\": [{\"message\": \"Something went wrong\"}]}",
        "{\"data\": {\"repository\": null}}",
        "\"text\"",
        "no JSON"
      })
  void anAnswerWithoutData(String body) {
    github.stub(post(GRAPHQL).willReturn(okJson(body)));

    assertThatThrownBy(this::read).isInstanceOf(HostUnavailableException.class);
  }

  private void assertUnavailable(String message) {
    assertThatThrownBy(this::read)
        .isInstanceOf(HostUnavailableException.class)
        .hasMessageContaining(message);
  }

  private PullRequestState read() {
    try (GitHubHost host = github.host()) {
      return host.read(
          PULL, GitHubWire.question(Optional.of(new RevisionHint(HEAD, BASE)), path -> true));
    }
  }

  private static PullRequestAnswer whole() {
    return PullRequestAnswer.at(HEAD, BASE).text(0, "FROM a");
  }

  private void answer(PullRequestAnswer answer) {
    github.stub(post(GRAPHQL).willReturn(okJson(answer.json())));
  }
}
