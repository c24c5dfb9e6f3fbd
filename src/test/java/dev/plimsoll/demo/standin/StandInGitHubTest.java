package dev.plimsoll.demo.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandInGitHubTest {
  private static final AppCredentials APP = AppCredentials.fresh();
  private static final String PULL = "/repos/harbour/shop/pulls/7";
  private static final String LINES =
      "%s\n".repeat(30).formatted(IntStream.range(1, 31).boxed().toArray());

  private final Repository repository = new Repository("harbour", "shop");
  private StandInGitHub gitHub;
  private AppClient client;
  private PullRequest pullRequest;

  @BeforeEach
  void openPullRequest() throws Exception {
    gitHub = StandInGitHub.start(repository, APP, InstantSource.system());
    FileTree before = FileTree.empty().with("Dockerfile", LINES).with("old.txt", "rope\n");
    repository.commit("main", "Begin", before);
    repository.branch("topic", "main");
    repository.commit("topic", "Change", before.with("Dockerfile", changed()));
    repository.commit("main", "Go on elsewhere", before.with("other.txt", "chart\n"));
    pullRequest = gitHub.open(7, "Change a line", "mira", "topic", "main");
    client = new AppClient(gitHub.address(), APP).signIn();
  }

  /// Line 5 and line 20 are new; hunks are 2 to 8 and 17 to 23.
  private static String changed() {
    return LINES.replace("\n5\n", "\nfive\n").replace("\n20\n", "\ntwenty\n");
  }

  @AfterEach
  void stop() {
    client.close();
    gitHub.close();
  }

  private Map<String, Object> review(Map<String, Object> comment) {
    Map<String, Object> all = new HashMap<>(Map.of("path", "Dockerfile", "body", "Hm."));
    all.putAll(comment);
    return Map.of(
        "commit_id",
        pullRequest.head().sha(),
        "event",
        "COMMENT",
        "body",
        "Looked.",
        "comments",
        List.of(all));
  }

  private String refusal(Map<String, Object> comment) throws Exception {
    AppClient.Reply reply = client.post(PULL + "/reviews", review(comment));
    assertThat(reply.status()).isEqualTo(422);
    return reply.json().path("errors").path(0).asText();
  }

  @Test
  void aTokenIsGivenForAGoodProofOnly() throws Exception {
    Instant now = Instant.now();
    AppClient.Reply good =
        client.askForToken(client.jwt(now.minusSeconds(30), now.plusSeconds(500)));
    assertThat(good.status()).isEqualTo(201);
    assertThat(good.json().path("token").asText())
        .startsWith("ghs_" + APP.appId() + "_")
        .hasSizeGreaterThan(100);

    String tooLong = client.jwt(now, now.plusSeconds(700));
    assertThat(client.askForToken(tooLong).status()).isEqualTo(401);
    String over = client.jwt(now.minusSeconds(900), now.minusSeconds(300));
    assertThat(client.askForToken(over).status()).isEqualTo(401);
    String early = client.jwt(now.plusSeconds(300), now.plusSeconds(500));
    assertThat(client.askForToken(early).status()).isEqualTo(401);
    AppClient stranger = new AppClient(gitHub.address(), AppCredentials.fresh());
    assertThat(stranger.askForToken(stranger.jwt(now, now.plusSeconds(500))).status())
        .isEqualTo(401);
    stranger.close();
  }

  @Test
  void withoutATokenNothingIsSaid() throws Exception {
    gitHub.revokeTokens();
    assertThat(client.get(PULL + "/files").status()).isEqualTo(401);
  }

  @Test
  void filesAreComparedWithWhereTheBranchesParted() throws Exception {
    JsonNode files = client.get(PULL + "/files?per_page=100").json();
    assertThat(files).hasSize(1);
    assertThat(files.path(0).path("status").asText()).isEqualTo("modified");
    assertThat(files.path(0).path("patch").asText())
        .startsWith("@@ -2,7 +2,7 @@")
        .contains("\n+five\n");
    assertThat(files.path(0).path("contents_url").asText())
        .endsWith("?ref=" + pullRequest.head().sha());
  }

  @Test
  void filesComeInPages() throws Exception {
    FileTree tree = pullRequest.head().tree();
    for (int i = 0; i < 150; i++) {
      tree = tree.with("goods/%03d.txt".formatted(i), "rope " + i + "\n");
    }
    gitHub.push("topic", "More", tree);
    AppClient.Reply first = client.get(PULL + "/files?per_page=100");
    assertThat(first.json()).hasSize(100);
    assertThat(first.response().headers().firstValue("Link").orElseThrow())
        .contains("page=2>; rel=\"next\"");
    assertThat(client.get(PULL + "/files?per_page=100&page=2").json()).hasSize(51);
    assertThat(client.get(PULL + "/files").json()).hasSize(30);
  }

  @Test
  void aReviewIsTakenWholeOrNotAtAll() throws Exception {
    assertThat(refusal(Map.of("line", 12))).isEqualTo("Line could not be resolved");
    assertThat(refusal(Map.of("line", 5, "path", "old.txt")))
        .isEqualTo("Path could not be resolved");
    assertThat(refusal(Map.of("line", 20, "start_line", 5))).contains("same hunk");
    assertThat(refusal(Map.of("line", 5, "start_line", 5))).contains("must precede");
    assertThat(refusal(Map.of("line", 5, "body", " "))).contains("blank");
    assertThat(pullRequest.reviews()).isEmpty();

    assertThat(client.post(PULL + "/reviews", review(Map.of("line", 8, "start_line", 2))).status())
        .isEqualTo(200);
    assertThat(pullRequest.reviews()).hasSize(1);
    assertThat(pullRequest.threads().getFirst().originalLines()).isEqualTo(new LineRange(2, 8));
  }

  @Test
  void aReviewNeedsTheHeadAndABody() throws Exception {
    Map<String, Object> stale = new HashMap<>(review(Map.of("line", 5)));
    gitHub.push("topic", "Go on", pullRequest.head().tree().with("new.txt", "lantern\n"));
    assertThat(client.post(PULL + "/reviews", stale).status()).isEqualTo(422);
    Map<String, Object> mute = new HashMap<>(review(Map.of("line", 5)));
    mute.remove("body");
    assertThat(client.post(PULL + "/reviews", mute).status()).isEqualTo(422);
  }

  @Test
  void onlyOneReviewMayBePending() throws Exception {
    Map<String, Object> pending = new HashMap<>(review(Map.of("line", 5)));
    pending.remove("event");
    JsonNode created = client.post(PULL + "/reviews", pending).json();
    assertThat(created.path("state").asText()).isEqualTo("PENDING");
    assertThat(refusal(Map.of("line", 5))).contains("one pending review");
    client.call("DELETE", PULL + "/reviews/" + created.path("id").asLong(), null);
    assertThat(client.post(PULL + "/reviews", review(Map.of("line", 5))).status()).isEqualTo(200);
  }

  @Test
  void aThreadMovesWithItsLinesAndIsOutdatedOnceTheyChange() throws Exception {
    client.post(PULL + "/reviews", review(Map.of("line", 5)));
    FileTree head = pullRequest.head().tree();
    gitHub.push("topic", "Above", head.with("Dockerfile", "zero\n" + changed()));
    assertThat(pullRequest.threads().getFirst().lines()).contains(new LineRange(6, 6));
    gitHub.push("topic", "Itself", head.with("Dockerfile", changed().replace("five", "fünf")));
    assertThat(pullRequest.threads().getFirst().outdated()).isTrue();
  }

  @Test
  void aCheckRunIsChecked() throws Exception {
    String path = "/repos/harbour/shop/check-runs";
    String sha = pullRequest.head().sha();
    Map<String, Object> output = Map.of("title", "Fine", "summary", "Nothing found.");
    assertThat(client.post(path, Map.of("name", "Plimsoll", "head_sha", "0".repeat(40))).status())
        .isEqualTo(422);
    assertThat(
            client
                .post(path, Map.of("name", "Plimsoll", "head_sha", sha, "status", "completed"))
                .status())
        .isEqualTo(422);
    assertThat(
            client
                .post(
                    path,
                    Map.of("name", "Plimsoll", "head_sha", sha, "output", Map.of("title", "Fine")))
                .status())
        .isEqualTo(422);

    AppClient.Reply made =
        client.post(
            path,
            Map.of(
                "name", "Plimsoll",
                "head_sha", sha,
                "status", "completed",
                "conclusion", "success",
                "external_id", "v1",
                "output", output));
    assertThat(made.status()).isEqualTo(201);
    assertThat(gitHub.checkRunsOn(pullRequest.head())).singleElement().matches(CheckRun::succeeded);
    Map<String, Object> annotation =
        Map.of(
            "path", "Dockerfile",
            "start_line", 1,
            "end_line", 1,
            "annotation_level", "notice",
            "message", "Hm.");
    Map<String, Object> more =
        Map.of(
            "output",
            Map.of("title", "Fine", "summary", "One.", "annotations", List.of(annotation)));
    String run = path + "/" + made.json().path("id").asLong();
    assertThat(client.call("PATCH", run, more).status()).isEqualTo(200);
    assertThat(gitHub.checkRunsOn(pullRequest.head()).getFirst().annotations()).hasSize(1);
  }

  @Test
  void graphQlReadsInOneRequestAndResolves() throws Exception {
    client.post(PULL + "/reviews", review(Map.of("line", 5)));
    client.post(
        "/repos/harbour/shop/check-runs",
        Map.of("name", "Plimsoll", "head_sha", pullRequest.head().sha(), "external_id", "v1"));
    JsonNode data =
        client.query(
            """
            query ($head: GitObjectID!, $file: String!, $suites: CheckSuiteFilter!) {
              repository(owner: "harbour", name: "shop") {
                pullRequest(number: 7) {
                  state headRefOid changedFiles
                  reviewThreads(first: 100) { pageInfo { hasNextPage } nodes {
                    id isResolved viewerCanResolve path line
                    comments(first: 1) { totalCount nodes { viewerDidAuthor author { __typename login } } } } }
                }
                head: object(oid: $head) { ... on Commit {
                  checkSuites(first: 1, filterBy: $suites) { nodes {
                    checkRuns(first: 1) { nodes { externalId status databaseId } } } } } }
                file: object(expression: $file) { ... on Blob { text isBinary isTruncated byteSize } }
                gone: object(expression: "main:nothing") { __typename }
                root: object(expression: "main:") { ... on Tree { entries { name type } } }
              }
              rateLimit { cost }
            }
            """,
            Map.of(
                "head", pullRequest.head().sha(),
                "file", pullRequest.head().sha() + ":Dockerfile",
                "suites", Map.of("appId", APP.appId(), "checkName", "Plimsoll")));
    JsonNode seen = data.path("repository");
    JsonNode thread = seen.at("/pullRequest/reviewThreads/nodes/0");
    assertThat(thread.path("line").asInt()).isEqualTo(5);
    assertThat(thread.at("/comments/nodes/0/author/__typename").asText()).isEqualTo("Bot");
    assertThat(thread.at("/comments/nodes/0/viewerDidAuthor").asBoolean()).isTrue();
    JsonNode run = seen.at("/head/checkSuites/nodes/0/checkRuns/nodes/0");
    assertThat(run.path("externalId").asText()).isEqualTo("v1");
    assertThat(run.path("databaseId").asLong()).isPositive();
    assertThat(seen.at("/file/text").asText()).isEqualTo(changed());
    assertThat(seen.path("gone").isNull()).isTrue();
    assertThat(seen.at("/root/entries")).hasSize(3);

    resolve(thread.path("id").asText());
    assertThat(pullRequest.threads()).allMatch(ReviewThread::resolved);
  }

  private JsonNode resolve(String id) throws IOException, InterruptedException {
    String mutation =
        "mutation ($a: ID!) { a: resolveReviewThread(input: {threadId: $a}) { thread { isResolved } } }";
    return client.post("/graphql", Map.of("query", mutation, "variables", Map.of("a", id))).json();
  }

  @Test
  void resolvingWithoutPermissionIsForbidden() throws Exception {
    client.post(PULL + "/reviews", review(Map.of("line", 5)));
    gitHub.allowResolving(false);
    JsonNode answer = resolve(pullRequest.threads().getFirst().id());
    assertThat(answer.at("/errors/0/type").asText()).isEqualTo("FORBIDDEN");
    assertThat(answer.at("/errors/0/path/0").asText()).isEqualTo("a");
    assertThat(answer.at("/data/a").isNull()).isTrue();
  }

  @Test
  void unknownPathsAreAnsweredAndRemembered() throws Exception {
    assertThat(client.get("/repos/harbour/shop/issues").status()).isEqualTo(404);
    assertThat(gitHub.requests().getLast().unexpected()).isTrue();
  }

  @Test
  void requestsFailOnDemand() throws Exception {
    gitHub.failNext("GET", "/files", new Failure.Refused(503));
    assertThat(client.get(PULL + "/files").status()).isEqualTo(503);
    assertThat(client.get(PULL + "/files").status()).isEqualTo(200);

    gitHub.failNext("POST", "/reviews", new Failure.Cut());
    assertThatThrownBy(() -> client.post(PULL + "/reviews", review(Map.of("line", 5))))
        .isInstanceOf(IOException.class);
    assertThat(pullRequest.reviews()).isEmpty();

    gitHub.failNext("POST", "/reviews", new Failure.CutAfterEffect());
    assertThatThrownBy(() -> client.post(PULL + "/reviews", review(Map.of("line", 5))))
        .isInstanceOf(IOException.class);
    assertThat(pullRequest.reviews()).hasSize(1);
  }

  @Test
  void aDeliveryIsSignedWithTheSharedSecret() {
    assertThat(new Delivery("1", "ping", "Hello, World!").signature("It's a Secret to Everybody"))
        .isEqualTo("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
  }
}
