package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.Delivery;
import dev.plimsoll.demo.standin.Failure;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.ReviewComment;
import dev.plimsoll.demo.standin.ReviewThread;
import dev.plimsoll.demo.standin.StandInGitHub;
import dev.plimsoll.github.judge.GitHubDescriptions;
import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.github.judge.WireJudge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What people say to Plimsoll on a pull request, and what comes of it: the real server and real
/// HTTP on both sides. Every request is judged by GitHub's descriptions, where they are here.
@Timeout(180)
class AnsweringTest {
  private static final FileTree MAIN = FileTree.empty().with("README.md", "# Harbour\n");
  private static final String FLAWED =
      """
      FROM python:3.12-slim
      ADD templates /app/templates
      ENTRYPOINT ["python", "/app/main.py"]
      """;

  @TempDir private Path data;
  private Harbour harbour;
  private StandInGitHub gitHub;
  private Plimsoll server;
  private PullRequest pullRequest;

  @BeforeEach
  void aPullRequestIsReviewed() throws Exception {
    harbour = new Harbour(MAIN);
    gitHub = harbour.gitHub();
    gitHub.allow("mira", "write");
    SettingsResult settings = SettingsReader.read(harbour.environment(data));
    server =
        Plimsoll.start(
            ((SettingsResult.Usable) settings).settings(),
            new PullRequestReviews(),
            CataloguePages.all());
    pullRequest = harbour.open(7, MAIN.with("Dockerfile", FLAWED));
    harbour.deliver("opened", pullRequest, server.address());
    harbour.verdict(pullRequest);
  }

  @AfterEach
  void everyRequestIsOneThatGitHubTakes() {
    server.close();
    List<RecordedRequest> requests =
        gitHub.requests().stream()
            .map(request -> new RecordedRequest(request.method(), request.path(), request.body()))
            .toList();
    harbour.close();
    if (GitHubDescriptions.areHere()) {
      assertThat(WireJudge.assumeHere().objections(requests)).isEmpty();
    }
  }

  @Test
  void fixCommitsWhatIsSafe() throws Exception {
    ReviewComment comment = says("mira", "/plimsoll fix");

    until(() -> gitHub.reactionsTo(comment.id()).contains("rocket"));

    assertThat(dockerfile()).contains("COPY templates").doesNotContain("USER");
    assertThat(pullRequest.head().message())
        .startsWith("Fix add-instead-of-copy\n")
        .contains("- add-instead-of-copy in Dockerfile")
        .endsWith("Plimsoll-Answer: " + comment.id());
    assertThat(pullRequest.conversation()).hasSize(1);
  }

  @Test
  void fixUnsafeCommitsTheRest() throws Exception {
    ReviewComment comment = says("mira", "/plimsoll fix unsafe");

    until(() -> gitHub.reactionsTo(comment.id()).contains("rocket"));

    assertThat(dockerfile()).contains("COPY templates").contains("USER ");
    until(() -> !harbour.verdicts(pullRequest).isEmpty());
    assertThat(harbour.verdict(pullRequest).conclusion()).hasValue("success");
  }

  @Test
  void whoMayNotPushIsToldSo() throws Exception {
    says("stranger", "/plimsoll fix");

    until(() -> answers().size() == 1);
    assertThat(answers().getFirst()).startsWith("Only people who may push");
    assertThat(dockerfile()).isEqualTo(FLAWED);
  }

  @Test
  void toAForkNothingIsCommitted() throws Exception {
    gitHub.fromFork(pullRequest);

    says("mira", "/plimsoll fix");

    until(() -> answers().size() == 1);
    assertThat(answers().getFirst()).contains("in another repository");
  }

  @Test
  void withoutThePermissionNothingIsCommittedAndThereAreNoButtons() throws Exception {
    gitHub.allowCommitting(false);

    says("mira", "/plimsoll fix");

    until(() -> answers().size() == 1);
    assertThat(answers().getFirst()).contains("lacks the permission to write contents");
    until(() -> harbour.verdicts(pullRequest).getFirst().buttons().isEmpty());
  }

  @Test
  void anAnswerThatWasLostOnTheWayIsNotGivenTwice() throws Exception {
    gitHub.failNext("POST", "/issues/7/comments", new Failure.CutAfterEffect());

    ReviewComment comment = says("mira", "/plimsoll explain add-instead-of-copy");
    deliver(gitHub.commented("edited", pullRequest, comment));
    says("mira", "/plimsoll help");

    until(() -> answers().size() == 2);
    assertThat(answers().getFirst()).contains("add-instead-of-copy").contains("Why it matters");
    assertThat(answers().getLast()).contains("/plimsoll fix unsafe");
  }

  @Test
  void aCommitWhoseAnswerWasLostIsNotMadeTwice() throws Exception {
    Commit before = pullRequest.head();
    ReviewComment comment = says("mira", "/plimsoll fix");
    until(() -> gitHub.reactionsTo(comment.id()).contains("rocket"));

    deliver(gitHub.commented("edited", pullRequest, comment));
    says("mira", "/plimsoll help");

    until(() -> answers().size() == 1);
    assertThat(pullRequest.head().parent()).contains(before);
    assertThat(answers().getFirst()).contains("/plimsoll recheck");
  }

  @Test
  void anUnknownRuleIsAnsweredWithTheNearestAndMentionsNobody() throws Exception {
    says("stranger", "/plimsoll explain add-instead-of-cpy");
    says("stranger", "/plimsoll sing @everybody");

    until(() -> answers().size() == 2);
    assertThat(answers().getFirst()).contains("did you mean add-instead-of-copy?");
    assertThat(answers().getLast()).contains("`sing @everybody`");
  }

  @Test
  void ignoreInAThreadCommitsTheCommentThatSuppressesWhatItIsAbout() throws Exception {
    ReviewThread thread =
        pullRequest.threads().stream()
            .filter(one -> one.firstComment().body().contains("add-instead-of-copy"))
            .findFirst()
            .orElseThrow();
    String command = "/plimsoll ignore add-instead-of-copy the archive comes later";

    ReviewComment comment = gitHub.answer(pullRequest, thread, "mira", command);
    deliver(gitHub.commented("created", pullRequest, thread, comment));

    until(() -> gitHub.reactionsTo(comment.id()).contains("rocket"));
    assertThat(dockerfile())
        .isEqualTo(
            """
            FROM python:3.12-slim
            # plimsoll ignore=add-instead-of-copy reason: the archive comes later
            ADD templates /app/templates
            ENTRYPOINT ["python", "/app/main.py"]
            """);
  }

  @Test
  void aButtonCommitsTheSameFixes() throws Exception {
    CheckRun red = harbour.verdict(pullRequest);
    assertThat(red.buttons()).containsExactly("fix", "fix-unsafe");

    deliver(gitHub.pressed(pullRequest, red, "fix", "mira"));

    until(() -> dockerfile().contains("COPY templates"));
  }

  @Test
  void aButtonDoesNoMoreThanWhoPressesItMay() throws Exception {
    deliver(gitHub.pressed(pullRequest, harbour.verdict(pullRequest), "fix", "stranger"));

    until(() -> answers().size() == 1);
    assertThat(dockerfile()).isEqualTo(FLAWED);
  }

  @Test
  void aRerunIsANewCheckRunThoughNothingChanged() throws Exception {
    CheckRun first = harbour.verdict(pullRequest);

    deliver(gitHub.rerequested(pullRequest, first, "mira"));

    until(() -> harbour.verdicts(pullRequest).size() == 2);
    assertThat(harbour.verdict(pullRequest).conclusion()).isEqualTo(first.conclusion());
    harbour.deliver("reopened", pullRequest, server.address());
    ReviewComment comment = says("mira", "/plimsoll recheck");
    until(() -> gitHub.reactionsTo(comment.id()).contains("+1"));
    assertThat(harbour.verdicts(pullRequest)).hasSize(3);
    assertThat(pullRequest.reviews()).hasSize(1);
  }

  @Test
  void aRecheckIsAcknowledgedThoughTheHostFailedAtThat() throws Exception {
    gitHub.failNext(
        asked -> asked.path().endsWith("/reactions") && asked.body().contains("+1"),
        new Failure.Refused(502));

    ReviewComment comment = says("mira", "/plimsoll recheck");

    until(() -> gitHub.reactionsTo(comment.id()).contains("+1"));
    assertThat(harbour.verdicts(pullRequest)).hasSize(2);
  }

  @Test
  void aMergeQueueGetsTheVerdictOfThePullRequest() throws Exception {
    Commit base = pullRequest.base();
    gitHub.repository().branch("gh-readonly-queue/main/pr-7", "main");
    Commit group =
        gitHub.push("gh-readonly-queue/main/pr-7", "Merge", MAIN.with("Dockerfile", FLAWED));

    deliver(gitHub.queued(pullRequest, group, base));
    until(() -> !gitHub.checkRunsOn(group).isEmpty());
    deliver(gitHub.queued(pullRequest, group, base));
    says("mira", "/plimsoll help");
    until(() -> answers().size() == 1);

    assertThat(gitHub.checkRunsOn(group)).hasSize(1);
    assertThat(gitHub.checkRunsOn(group).getFirst().conclusion()).hasValue("failure");
  }

  @Test
  void aMergeQueueIsCheckedAnewWhereTheConfigurationSaysSo() throws Exception {
    FileTree configured = MAIN.with(".plimsoll.yml", "check: {merge-queue: recheck}\n");
    Commit base = gitHub.push("main", "Configure", configured);
    gitHub.repository().branch("gh-readonly-queue/main/pr-7", "main");
    Commit group =
        gitHub.push(
            "gh-readonly-queue/main/pr-7",
            "Merge",
            configured.with("Dockerfile", "FROM alpine:3.22\nUSER 1000\n"));

    deliver(gitHub.queued(pullRequest, group, base));

    until(() -> !gitHub.checkRunsOn(group).isEmpty());
    assertThat(gitHub.checkRunsOn(group).getFirst().conclusion()).hasValue("success");
  }

  private ReviewComment says(String person, String words) throws Exception {
    ReviewComment comment = gitHub.comment(pullRequest, person, words);
    deliver(gitHub.commented("created", pullRequest, comment));
    return comment;
  }

  private void deliver(Delivery delivery) throws Exception {
    assertThat(gitHub.send(delivery, server.address().resolve("/api/github/webhooks")))
        .isEqualTo(202);
  }

  private void until(BooleanSupplier condition) throws InterruptedException {
    assertThat(gitHub.await(condition, Duration.ofSeconds(20)))
        .as("in time; answers: %s; requests: %s", answers(), gitHub.requests())
        .isTrue();
  }

  private List<String> answers() {
    return pullRequest.conversation().stream()
        .filter(comment -> comment.author().bot())
        .map(ReviewComment::body)
        .toList();
  }

  private String dockerfile() {
    return pullRequest.head().tree().get("Dockerfile").orElseThrow().text();
  }
}
