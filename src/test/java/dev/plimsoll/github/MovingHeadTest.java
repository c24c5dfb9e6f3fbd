package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.plimsoll.github.GitHubWire.FILES;
import static dev.plimsoll.github.GitHubWire.GRAPHQL;
import static dev.plimsoll.github.GitHubWire.NOW;
import static dev.plimsoll.github.GitHubWire.PULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.review.Content;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.PullRequestState;
import dev.plimsoll.review.RevisionHint;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// All that is read belongs to one head, whatever is pushed meanwhile.
class MovingHeadTest {
  private static final String OLD = "0".repeat(40);
  private static final String HEAD = "1".repeat(40);
  private static final String BASE = "b".repeat(40);
  private static final String PATCH = "@@ -1 +1 @@\n-FROM a\n+FROM b";

  @RegisterExtension final GitHubWire github = new GitHubWire();

  @Test
  void aStaleHintCostsARoundMore() {
    listed(HEAD);
    contentsAt(OLD, answer("FROM stale"));
    contentsAt(HEAD, answer("FROM b"));

    PullRequestState state = read(Optional.of(new RevisionHint(OLD, BASE)));

    assertThat(headOf(state)).isEqualTo("FROM b");
    assertThat(asked()).containsExactly("files", "graphql", "graphql");
  }

  @Test
  void aListOfAnotherHeadIsReadAgain() {
    github.stub(
        get(urlPathEqualTo(FILES))
            .inScenario("push")
            .whenScenarioStateIs(STARTED)
            .willReturn(okJson(files(OLD)))
            .willSetStateTo("pushed"));
    github.stub(
        get(urlPathEqualTo(FILES))
            .inScenario("push")
            .whenScenarioStateIs("pushed")
            .willReturn(okJson(files(HEAD))));
    contentsAt(OLD, answer("FROM stale"));
    contentsAt(HEAD, answer("FROM b"));

    PullRequestState state = read(Optional.of(new RevisionHint(OLD, BASE)));

    assertThat(state.headSha()).isEqualTo(HEAD);
    assertThat(headOf(state)).isEqualTo("FROM b");
    assertThat(asked()).containsExactly("files", "graphql", "files", "graphql");
  }

  @Test
  void withoutAHintTheListTellsTheHead() {
    listed(HEAD);
    contentsAt(HEAD, answer("FROM b"));

    assertThat(headOf(read(Optional.empty()))).isEqualTo("FROM b");
    assertThat(asked()).containsExactly("files", "graphql");
  }

  @Test
  void withoutHintAndListTheAnswerTellsTheHead() {
    github.stub(get(urlPathEqualTo(FILES)).willReturn(okJson("[]")));
    github.stub(
        post(GRAPHQL)
            .willReturn(
                okJson(
                    PullRequestAnswer.at(HEAD, BASE)
                        .with("changedFiles", 0)
                        .withoutHead()
                        .json())));
    contentsAt(
        HEAD,
        PullRequestAnswer.at(HEAD, BASE).with("changedFiles", 0).checkRun(1, "x", "COMPLETED"));

    PullRequestState state = read(Optional.empty());

    assertThat(state.files()).isEmpty();
    assertThat(state.checkRun()).isPresent();
  }

  @Test
  void aStaleBaseMattersOnlyWhereTheBaseIsRead() {
    listed(HEAD);
    contentsAt(HEAD, answer("FROM b"));

    read(Optional.of(new RevisionHint(HEAD, "a".repeat(40))));

    assertThat(asked()).containsExactly("files", "graphql");
  }

  @Test
  void theBaseIsReadWhereItIsNow() {
    github.stub(
        get(urlPathEqualTo(FILES))
            .willReturn(okJson(FileEntry.list(FileEntry.of("Dockerfile", "modified", HEAD)))));
    contentsAt(HEAD, answer("FROM b").text(1, "FROM a"));

    PullRequestState state = read(Optional.of(new RevisionHint(HEAD, "a".repeat(40))));

    assertThat(state.files().getFirst().base())
        .isEqualTo(new Content.Text(SourceText.of("FROM a")));
    assertThat(github.bodies(GRAPHQL).getLast().path("variables").path("file1").asText())
        .isEqualTo(BASE + ":Dockerfile");
    assertThat(asked()).containsExactly("files", "graphql", "graphql");
  }

  @Test
  void aHeadThatNeverRestsIsLeftForLater() {
    listed(OLD);
    contentsAt(OLD, answer("FROM b"));
    contentsAt(HEAD, answer("FROM b"));

    assertThatThrownBy(() -> read(Optional.of(new RevisionHint(HEAD, BASE))))
        .isInstanceOfSatisfying(
            HostUnavailableException.class,
            moving ->
                assertThat(moving.retryAt().orElseThrow()).isBetween(NOW, NOW.plusSeconds(60)));
    assertThat(asked()).hasSizeLessThanOrEqualTo(7);
  }

  private PullRequestState read(Optional<RevisionHint> hint) {
    try (GitHubHost host = github.host()) {
      return host.read(PULL, GitHubWire.question(hint, path -> path.endsWith("Dockerfile")));
    }
  }

  private void listed(String commit) {
    github.stub(get(urlPathEqualTo(FILES)).willReturn(okJson(files(commit))));
  }

  private static String files(String commit) {
    return FileEntry.list(FileEntry.of("Dockerfile", "modified", commit).patch(PATCH));
  }

  private void contentsAt(String asked, PullRequestAnswer answer) {
    github.stub(
        post(GRAPHQL)
            .withRequestBody(matchingJsonPath("$.variables[?(@.head == '" + asked + "')]"))
            .willReturn(okJson(answer.json())));
  }

  private static PullRequestAnswer answer(String dockerfile) {
    return PullRequestAnswer.at(HEAD, BASE).text(0, dockerfile);
  }

  private static String headOf(PullRequestState state) {
    return ((Content.Text) state.files().getFirst().head()).source().toString();
  }

  private List<String> asked() {
    return github.requests().stream()
        .map(RecordedRequest::target)
        .map(target -> target.startsWith(FILES) ? "files" : "graphql")
        .toList();
  }
}
