package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plimsoll.github.GitHubWire.CHECK_RUNS;
import static dev.plimsoll.github.GitHubWire.FILES;
import static dev.plimsoll.github.GitHubWire.GRAPHQL;
import static dev.plimsoll.github.GitHubWire.PULL;
import static dev.plimsoll.github.GitHubWire.REVIEWS;
import static dev.plimsoll.github.PullRequestAnswer.comment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.review.FileChecker;
import dev.plimsoll.review.Links;
import dev.plimsoll.review.Begun;
import dev.plimsoll.review.Memory;
import dev.plimsoll.review.Planner;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.Remembered;
import dev.plimsoll.review.Reviewer;
import dev.plimsoll.review.RevisionHint;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How many requests a whole review takes, whatever the number of files up to a hundred.
class FewestCallsTest {
  private static final String HEAD = "1".repeat(40);
  private static final String BASE = "b".repeat(40);
  private static final String CLEAN = "FROM alpine:3.20\nUSER nobody\n";
  private static final String CLEAN_PATCH = "@@ -0,0 +1,2 @@\n+FROM alpine:3.20\n+USER nobody";
  private static final String BAD = "FROM alpine:3.20\nADD a b\nUSER nobody\n";
  private static final String BAD_PATCH =
      "@@ -0,0 +1,3 @@\n+FROM alpine:3.20\n+ADD a b\n+USER nobody";
  private static final String MARKED = "Old. <!-- plimsoll:" + "0".repeat(32) + " -->";

  @RegisterExtension final GitHubWire github = new GitHubWire();

  private Remembered remembered = Remembered.NOTHING;

  @BeforeEach
  void writesAreTaken() {
    github.stub(post(CHECK_RUNS).willReturn(okJson("{\"id\": 9}").withStatus(201)));
    github.stub(post(REVIEWS).willReturn(okJson("{\"id\": 80}")));
  }

  @Test
  void nothingRelevantWhereThePullRequestWasJustOpenedIsTwo() {
    files(hundred("src/main%d.py").toArray(FileEntry[]::new));

    review(new RevisionHint(HEAD, BASE, true));

    assertThat(asked()).containsExactly("GET " + FILES, "POST " + CHECK_RUNS);
  }

  @Test
  void nothingRelevantAsBeforeIsTwo() {
    remembered = new Remembered(Set.of(), Set.of(), true);
    graphQl(answer().with("changedFiles", 1).paths("README.md"));

    review(new RevisionHint(HEAD, BASE));

    assertThat(asked()).containsExactly("POST /graphql", "POST " + CHECK_RUNS);
  }

  @Test
  void nothingRelevantAsBeforeAndSaidAlreadyIsOne() {
    remembered = new Remembered(Set.of(), Set.of(), true);
    graphQl(answer().with("changedFiles", 1).with("state", "CLOSED").paths("README.md"));

    review(new RevisionHint(HEAD, BASE));

    assertThat(asked()).containsExactly("POST /graphql");
  }

  @Test
  void somethingRelevantAfterAllTakesTheUsualWay() {
    remembered = new Remembered(Set.of(), Set.of(), true);
    files(FileEntry.of("Dockerfile", "added", HEAD).patch(CLEAN_PATCH));
    graphQl(answer().text(0, CLEAN).paths("Dockerfile"));

    review(new RevisionHint(HEAD, BASE));

    assertThat(asked())
        .containsExactly("POST /graphql", "GET " + FILES, "POST /graphql", "POST " + CHECK_RUNS);
  }

  @Test
  void nothingRelevantWithNothingKnownIsThree() {
    files(FileEntry.of("README.md", "added", HEAD));
    graphQl(answer());

    review(new RevisionHint(HEAD, BASE));

    assertThat(asked()).containsExactly("GET " + FILES, "POST /graphql", "POST " + CHECK_RUNS);
  }

  @Test
  void cleanIsThree() {
    files(
        hundred("app%d/Dockerfile").map(file -> file.patch(CLEAN_PATCH)).toArray(FileEntry[]::new));
    PullRequestAnswer answer = answer().with("changedFiles", 100);
    IntStream.range(0, 100).forEach(i -> answer.text(i, CLEAN));
    graphQl(answer);

    review(new RevisionHint(HEAD, BASE, true));

    assertThat(asked()).containsExactly("GET " + FILES, "POST /graphql", "POST " + CHECK_RUNS);
  }

  @Test
  void aHundredManifestsAreThree() {
    files(
        hundred("deploy/%d.yaml")
            .map(file -> file.patch("@@ -0,0 +1 @@\n+a: 1"))
            .toArray(FileEntry[]::new));
    PullRequestAnswer answer = answer().with("changedFiles", 100);
    IntStream.range(0, 100).forEach(i -> answer.text(i, "a: 1\n"));
    graphQl(answer);

    review(new RevisionHint(HEAD, BASE));

    assertThat(asked()).hasSize(3);
  }

  @Test
  void withFindingsIsFour() {
    files(FileEntry.of("Dockerfile", "added", HEAD).patch(BAD_PATCH));
    graphQl(answer().text(0, BAD));

    review(new RevisionHint(HEAD, BASE));

    assertThat(asked())
        .containsExactly("GET " + FILES, "POST /graphql", "POST " + REVIEWS, "POST " + CHECK_RUNS);
  }

  @Test
  void withThreadsToResolveIsFive() {
    files(FileEntry.of("Dockerfile", "added", HEAD).patch(BAD_PATCH));
    graphQl(
        answer().text(0, BAD).thread("old", false, true, comment("Bot", "plimsoll", true, MARKED)));
    github.stub(
        post(GRAPHQL)
            .withRequestBody(matchingJsonPath("$.variables.thread0"))
            .willReturn(okJson("{\"data\": {\"thread0\": {\"thread\": {\"isResolved\": true}}}}")));

    review(new RevisionHint(HEAD, BASE));

    assertThat(asked())
        .containsExactly(
            "GET " + FILES,
            "POST /graphql",
            "POST /graphql",
            "POST " + REVIEWS,
            "POST " + CHECK_RUNS);
  }

  private static Stream<FileEntry> hundred(String path) {
    return IntStream.range(0, 100).mapToObj(i -> FileEntry.of(path.formatted(i), "added", HEAD));
  }

  private void review(RevisionHint hint) {
    try (GitHubHost host = github.host()) {
      new Reviewer(host, planner(), memory(), InstantSource.fixed(GitHubWire.NOW))
          .reconcile(PULL, Optional.of(hint), () -> true);
    }
  }

  private static Planner planner() {
    return new Planner(
        FileChecker.of(Linter.withAllRules()),
        new Links("https://plimsoll.test", "https://host.test"),
        new ConfigurationSearch(new ConfigurationReader(List.of())));
  }

  private Memory memory() {
    return new Memory() {
      @Override
      public Remembered of(PullRequestRef pullRequest) {
        return remembered;
      }

      @Override
      public void keep(PullRequestRef pullRequest, Remembered now) {
        remembered = now;
      }

      @Override
      public void begins(PullRequestRef pullRequest, String headSha) {
        throw new AssertionError("reading takes no time here");
      }

      @Override
      public void leavesBegun(PullRequestRef pullRequest, String headSha) {
        throw new AssertionError("reading takes no time here");
      }

      @Override
      public List<Begun> begun(PullRequestRef pullRequest) {
        return List.of();
      }

      @Override
      public void ended(PullRequestRef pullRequest, String headSha) {
        throw new AssertionError("nothing was begun");
      }
    };
  }

  private void files(FileEntry... files) {
    github.stub(get(urlPathEqualTo(FILES)).willReturn(okJson(FileEntry.list(files))));
  }

  private static PullRequestAnswer answer() {
    return PullRequestAnswer.at(HEAD, BASE);
  }

  private void graphQl(PullRequestAnswer answer) {
    github.stub(post(GRAPHQL).willReturn(okJson(answer.json())));
  }

  private List<String> asked() {
    return github.requests().stream()
        .map(request -> request.method() + " " + request.target().replaceFirst("\\?.*", ""))
        .toList();
  }
}
