package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plimsoll.github.GitHubWire.FILES;
import static dev.plimsoll.github.GitHubWire.GRAPHQL;
import static dev.plimsoll.github.GitHubWire.PULL;
import static dev.plimsoll.github.PullRequestAnswer.comment;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.review.ChangedFile;
import dev.plimsoll.review.ChangedFile.Status;
import dev.plimsoll.review.Content;
import dev.plimsoll.review.PullRequestState;
import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import dev.plimsoll.review.ReviewThread;
import dev.plimsoll.review.ReviewThread.Rights;
import dev.plimsoll.review.ReviewThread.State;
import dev.plimsoll.review.RevisionHint;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.RepositoryView.Entry;
import dev.plimsoll.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is read of a pull request, and with how many requests.
class ReadingTest {
  private static final String HEAD = "1".repeat(40);
  private static final String BASE = "b".repeat(40);
  private static final Optional<RevisionHint> HINT = Optional.of(new RevisionHint(HEAD, BASE));
  private static final String PATCH = "@@ -0,0 +1 @@\n+FROM alpine";

  @RegisterExtension final GitHubWire github = new GitHubWire();

  @Test
  void aTypicalPullRequestTakesTwoRequests() {
    files(
        FileEntry.of("Dockerfile", "modified", HEAD).patch(PATCH),
        FileEntry.of("src/main.py", "added", HEAD).patch("@@ -0,0 +1 @@\n+pass"));
    graphQl(PullRequestAnswer.at(HEAD, BASE).with("changedFiles", 2).text(0, "FROM alpine\r\n"));

    PullRequestState state = read(HINT);

    assertThat(state.headSha()).isEqualTo(HEAD);
    assertThat(state.standing()).isEqualTo(PullRequestState.Standing.OPEN);
    assertThat(state.allFilesListed()).isTrue();
    assertThat(state.threads()).isEmpty();
    assertThat(state.checkRun()).isEmpty();
    assertThat(state.files())
        .containsExactly(
            new ChangedFile(
                "Dockerfile",
                Optional.empty(),
                Status.MODIFIED,
                Optional.of(PATCH),
                text("FROM alpine\r\n"),
                new Content.NotRead()),
            new ChangedFile(
                "src/main.py",
                Optional.empty(),
                Status.ADDED,
                Optional.of("@@ -0,0 +1 @@\n+pass"),
                new Content.NotRead(),
                new Content.Absent()));
    assertThat(github.requests())
        .extracting(RecordedRequest::toString)
        .containsExactly("GET " + FILES + "?per_page=100", "POST /graphql");
    assertThat(github.tokenRequests()).hasSize(1);
  }

  @Test
  void pathsAreVariablesAndNeverPartOfTheDocument() {
    String path = "a\"b}$x { evil }/Dockerfile";
    files(FileEntry.of(path, "added", HEAD).patch(PATCH));
    graphQl(PullRequestAnswer.at(HEAD, BASE).text(0, "FROM alpine"));

    read(HINT);

    JsonNode body = github.body(GRAPHQL);
    assertThat(body.path("query").asText()).doesNotContain("evil");
    assertThat(body.path("variables").path("file0").asText()).isEqualTo(HEAD + ":" + path);
  }

  @Test
  void theBaseIsReadWhereThereIsNoPatch() {
    files(FileEntry.of("new/Dockerfile", "renamed", HEAD).from("old/Dockerfile"));
    graphQl(PullRequestAnswer.at(HEAD, BASE).text(0, "FROM new").text(1, "FROM old"));

    ChangedFile file = read(HINT).files().getFirst();

    assertThat(file.head()).isEqualTo(text("FROM new"));
    assertThat(file.base()).isEqualTo(text("FROM old"));
    assertThat(file.previousPath()).contains("old/Dockerfile");
    assertThat(github.body(GRAPHQL).path("variables").path("file1").asText())
        .isEqualTo(BASE + ":old/Dockerfile");
  }

  @Test
  void whatIsNoReadableTextIsNamed() {
    files(
        FileEntry.of("binary/Dockerfile", "added", HEAD),
        FileEntry.of("large/Dockerfile", "added", HEAD),
        FileEntry.of("cut/Dockerfile", "added", HEAD),
        FileEntry.of("undecoded/Dockerfile", "added", HEAD),
        FileEntry.of("missing/Dockerfile", "added", HEAD),
        FileEntry.of("submodule/Dockerfile", "added", HEAD),
        FileEntry.of("gone/Dockerfile", "removed", BASE));
    graphQl(
        PullRequestAnswer.at(HEAD, BASE)
            .blob(0, blob("null", true, false, 10))
            .blob(1, blob("\"FROM\"", false, false, 1_048_577))
            .blob(2, blob("\"FROM\"", false, true, 600_000))
            .blob(3, blob("null", false, false, 10))
            .blob(4, "null")
            .blob(5, "{}"));

    assertThat(read(HINT).files())
        .extracting(ChangedFile::head)
        .containsExactly(
            new Content.Binary(),
            new Content.TooLarge(1_048_577),
            new Content.TooLarge(600_000),
            new Content.Binary(),
            new Content.Absent(),
            new Content.Absent(),
            new Content.Absent());
  }

  @Test
  void onlyOurThreadsAreRead() {
    String marked = "Runs as root. <!-- plimsoll:1 abc -->";
    files(FileEntry.of("README.md", "modified", HEAD));
    graphQl(
        PullRequestAnswer.at(HEAD, BASE)
            .thread("ours", false, true, comment("Bot", "plimsoll", true, marked))
            .thread("unmarked", false, true, comment("Bot", "plimsoll", true, "Hello"))
            .thread("quoted", false, true, comment("User", "ann", false, "> " + marked))
            .thread(
                "answered",
                true,
                false,
                comment("Bot", "plimsoll", false, marked),
                comment("Bot", "plimsoll", false, "Still there."),
                comment("User", "ann", false, "On purpose."))
            .thread(
                "ours alone",
                false,
                false,
                comment("Bot", "plimsoll", false, marked),
                comment("Bot", "plimsoll", false, "Still there.")));

    assertThat(read(HINT).threads())
        .containsExactly(
            thread("ours", marked, State.OPEN, false, new Rights(true, true)),
            thread("answered", marked, State.RESOLVED, true, new Rights(true, true)),
            thread("ours alone", marked, State.OPEN, false, new Rights(false, true)));
  }

  @Test
  void whoClosedAThreadIsTold() {
    String marked = "<!-- plimsoll:1 -->";
    String ours = comment("Bot", "plimsoll", false, marked);
    files(FileEntry.of("README.md", "modified", HEAD));
    graphQl(
        PullRequestAnswer.at(HEAD, BASE)
            .thread("us", false, false, ours)
            .resolvedBy("plimsoll[bot]")
            .thread("person", false, false, ours)
            .resolvedBy("ann")
            .thread("nobody", true, false, ours)
            .thread("hidden", false, false, ours)
            .hidden());

    assertThat(read(HINT).threads())
        .containsExactly(
            thread("us", marked, State.RESOLVED_BY_US, false, new Rights(true, true)),
            thread("person", marked, State.RESOLVED_BY_PERSON, false, new Rights(true, true)),
            thread("nobody", marked, State.RESOLVED, false, new Rights(true, true)),
            thread("hidden", marked, State.HIDDEN, false, new Rights(false, true)));
  }

  @Test
  void draftsAndBotsAreTold() {
    files(FileEntry.of("README.md", "modified", HEAD));
    graphQl(
        PullRequestAnswer.at(HEAD, BASE)
            .with("isDraft", true)
            .with("author", GitHubWire.json("{\"__typename\": \"Bot\"}")));

    assertThat(read(HINT).standing()).isEqualTo(new PullRequestState.Standing(true, true, true));
  }

  @Test
  void whatStandsAroundTheChangedFilesIsReadAlong() {
    files(
        FileEntry.of("app/Dockerfile", "added", HEAD)
            .patch("@@ -0,0 +1,3 @@\n+FROM a\n+ADD lib/site.tar.gz /\n+COPY --from=x a b"));
    graphQl(
        PullRequestAnswer.at(HEAD, BASE)
            .text(0, "FROM a")
            .answering(
                "tree0",
                "{\"entries\": [{\"name\": \"app\", \"type\": \"tree\", \"mode\": 16384}]}")
            .answering(
                "tree1",
                "{\"entries\": [{\"name\": \"go\", \"type\": \"blob\", \"mode\": 33188},"
                    + " {\"name\": \"link\", \"type\": \"blob\", \"mode\": 40960}]}")
            .answering(
                "near0",
                "{\"text\": \"services: {}\", \"isBinary\": false, \"isTruncated\": false, \"byteSize\": 12}")
            .answering("seen1", "{\"__typename\": \"Blob\"}"));

    RepositoryView around = read(HINT).repository();

    assertThat(around.entry("app")).isEqualTo(Entry.DIRECTORY);
    assertThat(around.entry("app/go")).isEqualTo(Entry.FILE);
    assertThat(around.entry("app/link")).isEqualTo(Entry.UNKNOWN);
    assertThat(around.entry("app/none")).isEqualTo(Entry.MISSING);
    assertThat(around.entry("other/none")).isEqualTo(Entry.UNKNOWN);
    assertThat(around.entry("lib/site.tar.gz")).isEqualTo(Entry.MISSING);
    assertThat(around.entry("app/lib/site.tar.gz")).isEqualTo(Entry.FILE);
    assertThat(around.text("compose.yaml")).isPresent();
    assertThat(around.deployments()).containsExactly("compose.yaml");
    assertThat(github.requests()).hasSize(2);
  }

  private static ReviewThread thread(
      String id, String body, State state, boolean answered, Rights rights) {
    return new ReviewThread(id, "C_" + id, "Dockerfile", body, state, answered, rights);
  }

  @Test
  void moreThanAHundredThreadsAreReadByPages() {
    String marked = "<!-- plimsoll:1 -->";
    files(FileEntry.of("README.md", "modified", HEAD));
    graphQl(
        PullRequestAnswer.at(HEAD, BASE)
            .thread("first", false, true, comment("Bot", "plimsoll", true, marked))
            .moreThreadsAfter("cursor-1"));
    github.stub(
        post(GRAPHQL)
            .withRequestBody(matchingJsonPath("$.variables.after"))
            .willReturn(
                okJson(
                    PullRequestAnswer.at(HEAD, BASE)
                        .thread("second", false, true, comment("Bot", "plimsoll", true, marked))
                        .threadsOnly()
                        .json())));

    assertThat(read(HINT).threads())
        .extracting(ReviewThread::id)
        .containsExactly("first", "second");
    assertThat(github.bodies(GRAPHQL).get(1).path("variables").path("after").asText())
        .isEqualTo("cursor-1");
  }

  @Test
  void ourNewestCheckRunIsFoundByAppAndName() {
    files(FileEntry.of("README.md", "modified", HEAD));
    graphQl(
        PullRequestAnswer.at(HEAD, BASE)
            .checkRun(8, "new", "COMPLETED")
            .checkRun(7, "old", "IN_PROGRESS"));

    assertThat(read(HINT).checkRun()).contains(new ExistingCheckRun(8, "new", true));
    JsonNode variables = github.body(GRAPHQL).path("variables");
    assertThat(variables.path("head").asText()).isEqualTo(HEAD);
    assertThat(variables.path("runs"))
        .isEqualTo(
            GitHubWire.json(
                """
                {"appId": 1001, "checkName": "Plimsoll", "checkType": "LATEST"}\
                """));
  }

  @Test
  void aClosedPullRequestIsNotOpen() {
    files(FileEntry.of("README.md", "modified", HEAD));
    graphQl(PullRequestAnswer.at(HEAD, BASE).with("state", "MERGED"));

    assertThat(read(HINT).standing().open()).isFalse();
  }

  private PullRequestState read(Optional<RevisionHint> hint) {
    try (GitHubHost host = github.host()) {
      return host.read(PULL, GitHubWire.question(hint, path -> path.endsWith("Dockerfile")));
    }
  }

  private void files(FileEntry... entries) {
    github.stub(get(urlPathEqualTo(FILES)).willReturn(okJson(FileEntry.list(entries))));
  }

  private void graphQl(PullRequestAnswer answer) {
    github.stub(post(GRAPHQL).willReturn(okJson(answer.json())));
  }

  private static Content text(String text) {
    return new Content.Text(SourceText.of(text));
  }

  private static String blob(String text, boolean binary, boolean truncated, int bytes) {
    return """
    {"text": %s, "isBinary": %b, "isTruncated": %b, "byteSize": %d}\
    """
        .formatted(text, binary, truncated, bytes);
  }
}
