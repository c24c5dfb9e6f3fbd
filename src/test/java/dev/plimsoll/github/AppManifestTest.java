package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plimsoll.github.GitHubWire.CHECK_RUNS;
import static dev.plimsoll.github.GitHubWire.FILES;
import static dev.plimsoll.github.GitHubWire.GRAPHQL;
import static dev.plimsoll.github.GitHubWire.PULL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.review.CheckRunDraft;
import dev.plimsoll.review.Correspondence.CommentRef;
import dev.plimsoll.review.Correspondence.Reaction;
import dev.plimsoll.review.MergeQueueHost.Group;
import dev.plimsoll.review.CheckRunDraft.Annotation;
import dev.plimsoll.review.CheckRunDraft.Conclusion;
import dev.plimsoll.review.ReviewDraft;
import dev.plimsoll.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// `app.yml` asks for what the code uses, no more and no less.
class AppManifestTest {
  private static final String HEAD = "1".repeat(40);
  private static final String BASE = "b".repeat(40);

  @RegisterExtension final GitHubWire github = new GitHubWire();

  @Test
  void permissionsAreThoseThatTheCodeNeeds() throws IOException {
    assertThat(manifest().get("default_permissions")).isEqualTo(AppNeeds.permissions());
  }

  @Test
  void permissionsAreThoseOfTheOperationsAndOfTheEvents() {
    Map<String, String> needed = new HashMap<>(Operation.permissions());
    needed.putAll(Map.of("issues", "read", "merge_queues", "read"));
    assertThat(AppNeeds.permissions()).isEqualTo(needed);
  }

  @Test
  void eventsAreThoseThatTheServerTakes() throws IOException {
    assertThat(manifest().get("default_events")).isEqualTo(AppNeeds.events());
  }

  @Test
  void nobodyElseCanInstallIt() throws IOException {
    assertThat(manifest()).containsEntry("public", false).containsKeys("name", "url");
    assertThat(manifest().get("hook_attributes"))
        .asString()
        .contains("https://")
        .contains("/api/github/webhooks");
  }

  /// An operation that is declared but never asked for would ask for a permission in vain; one that
  /// is asked for but not declared would be refused.
  @Test
  void operationsAreWhatGoesOverTheWire() {
    everythingAnswers();
    try (GitHubHost host = github.host()) {
      host.read(PULL, GitHubWire.question(Optional.empty(), path -> true));
      host.change(PULL, List.of(GitHubWire.resolving("thread")));
      host.post(PULL, new ReviewDraft(HEAD, "body", List.of()));
      host.post(PULL, checkRun(), Optional.empty());
      host.mayWrite(PULL, "mira");
      host.threadStart(PULL, 3);
      host.answer(PULL, OptionalLong.empty(), "answer");
      host.answer(PULL, OptionalLong.of(3), "answer");
      host.react(PULL, new CommentRef(4, OptionalLong.empty()), Reaction.EYES);
      host.react(PULL, new CommentRef(3, OptionalLong.of(3)), Reaction.DONE);
      host.compare(new Group(PULL, HEAD, BASE), path -> false, Map.of());
      host.background().list(BranchOnTheWire.HARBOUR, HEAD);
      host.background().upload(BranchOnTheWire.HARBOUR, "main", HEAD, "{}");
      host.background().repositories(42);
    }

    Set<String> asked =
        github.requests().stream()
            .map(request -> request.method() + " " + template(request.target()))
            .collect(Collectors.toSet());
    assertThat(asked)
        .isEqualTo(
            Arrays.stream(Operation.values())
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toSet()));
  }

  private void everythingAnswers() {
    String files = FileEntry.list(FileEntry.of("Dockerfile", "added", HEAD));
    github.stub(get(urlPathEqualTo(FILES)).willReturn(okJson(files)));
    github.stub(
        post(GRAPHQL)
            .willReturn(okJson(PullRequestAnswer.at(HEAD, BASE).text(0, "FROM a").json())));
    github.stub(
        post(GRAPHQL)
            .withRequestBody(matchingJsonPath("$.variables.thread0"))
            .willReturn(okJson("{\"data\": {\"thread0\": {\"thread\": {\"isResolved\": true}}}}")));
    GitHubWire.pendingReviewIsLeft(github, 5);
    github.stub(post(CHECK_RUNS).willReturn(okJson("{\"id\": 9}")));
    String repository = "/repos/acme/harbour";
    github.stub(
        get(repository + "/collaborators/mira/permission")
            .willReturn(okJson("{\"permission\": \"write\"}")));
    github.stub(
        get(repository + "/pulls/comments/3")
            .willReturn(okJson("{\"path\": \"Dockerfile\", \"body\": \"b\"}")));
    for (String path :
        List.of(
            "/issues/7/comments",
            "/pulls/7/comments/3/replies",
            "/issues/comments/4/reactions",
            "/pulls/comments/3/reactions")) {
      github.stub(post(repository + path).willReturn(okJson("{\"id\": 1}").withStatus(201)));
    }
    github.stub(
        get(urlPathEqualTo(repository + "/compare/" + BASE + "..." + HEAD))
            .willReturn(okJson("{\"files\": []}")));
    BranchOnTheWire.answers(github);
    github.stub(patch(CHECK_RUNS + "/9").willReturn(okJson("{\"id\": 9}")));
  }

  private static CheckRunDraft checkRun() {
    Annotation annotation = new Annotation("Dockerfile", 1, 1, Severity.INFO, "title", "message");
    return new CheckRunDraft(
        HEAD, Conclusion.SUCCESS, "digest", "t", "s", Collections.nCopies(51, annotation));
  }

  private static String template(String target) {
    return target
        .replaceFirst("\\?.*", "")
        .replace("/acme/harbour", "/{owner}/{repo}")
        .replace("/collaborators/mira", "/collaborators/{username}")
        .replace("/issues/7", "/issues/{issue_number}")
        .replaceFirst("/compare/.*", "/compare/{basehead}")
        .replaceFirst("/comments/[34]", "/comments/{comment_id}")
        .replace("/pulls/7", "/pulls/{pull_number}")
        .replace("/trees/" + HEAD, "/trees/{tree_sha}")
        .replace("/reviews/5", "/reviews/{review_id}")
        .replace("/check-runs/9", "/check-runs/{check_run_id}");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> manifest() throws IOException {
    try (InputStream file = Files.newInputStream(Path.of("app.yml"))) {
      return (Map<String, Object>)
          new Load(LoadSettings.builder().build()).loadFromInputStream(file);
    }
  }
}
