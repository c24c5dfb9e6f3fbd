package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.Failure;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.ReviewThread;
import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.github.judge.WireJudge;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A signed delivery comes in, a review and a check run come out: the real server, the real
/// database, real HTTP on both sides.
@Timeout(180)
class WholePathTest {
  private static final String FLAWED =
      """
      FROM python:3.12-slim

      WORKDIR /app

      RUN apt-get update && \\
          apt-get install -y libpq5

      ADD templates /app/templates

      ENTRYPOINT ["bash", "startup.sh"]
      """;

  private static final String MENDED =
      """
      FROM python:3.12-slim

      WORKDIR /app

      RUN apt-get update && \\
          apt-get install -y libpq5 && \\
          rm -rf /var/lib/apt/lists/*

      COPY templates /app/templates

      RUN groupadd --system appuser && \\
          useradd --system --gid appuser --no-create-home appuser && \\
          chown -R appuser:appuser /app

      USER appuser

      ENTRYPOINT ["bash", "startup.sh"]
      """;

  private static final FileTree MAIN = FileTree.empty().with("README.md", "# Harbour\n");

  @TempDir private Path data;
  private Harbour harbour;
  private Plimsoll server;

  @BeforeEach
  void startEverything() throws Exception {
    harbour = new Harbour(MAIN);
    server = started();
  }

  @AfterEach
  void stopEverything() {
    server.close();
    harbour.close();
  }

  @Test
  void whoCommitsEverySuggestionGetsThePracticesAndAGreenCheck() throws Exception {
    PullRequest pullRequest = harbour.open(7, MAIN.with("Dockerfile", FLAWED));
    harbour.deliver("opened", pullRequest, server.address());

    CheckRun red = harbour.verdict(pullRequest);
    assertThat(red.name()).isEqualTo("Plimsoll");
    assertThat(red.conclusion()).hasValue("failure");
    assertThat(pullRequest.reviews()).hasSize(1);
    assertThat(pullRequest.threads()).hasSize(3);

    harbour.gitHub().commitSuggestions(pullRequest, pullRequest.threads());
    assertThat(dockerfile(pullRequest)).isEqualTo(MENDED);
    harbour.deliver("synchronize", pullRequest, server.address());

    assertThat(harbour.verdict(pullRequest).conclusion()).hasValue("success");
    assertThat(pullRequest.threads()).allMatch(ReviewThread::resolved);
    assertThat(pullRequest.reviews()).hasSize(1);
  }

  @Test
  void aFirstReviewTakesFourCallsThatGitHubUnderstands() throws Exception {
    WireJudge judge = WireJudge.assumeHere();
    PullRequest pullRequest = harbour.open(7, MAIN.with("Dockerfile", FLAWED));

    harbour.deliver("opened", pullRequest, server.address());
    harbour.verdict(pullRequest);

    assertThat(harbour.calls()).hasSize(4).noneMatch(LoggedRequest::unexpected);
    assertThat(judge.objections(recorded(harbour.gitHub().requests()))).isEmpty();
  }

  @Test
  void nothingRelevantIsSaidInAGreenCheckAndNoReview() throws Exception {
    PullRequest pullRequest = harbour.open(7, MAIN.with("main.py", "print()\n"));

    harbour.deliver("opened", pullRequest, server.address());

    assertThat(harbour.verdict(pullRequest).conclusion()).hasValue("success");
    assertThat(pullRequest.reviews()).isEmpty();
    assertThat(harbour.calls()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void theSameStateIsWrittenOnce() throws Exception {
    PullRequest pullRequest = harbour.open(7, MAIN.with("Dockerfile", FLAWED));
    harbour.deliver("opened", pullRequest, server.address());
    harbour.verdict(pullRequest);
    PullRequest other = harbour.open(8, MAIN.with("main.py", "print()\n"));

    harbour.deliver("reopened", pullRequest, server.address());
    harbour.deliver("ready_for_review", pullRequest, server.address());
    harbour.deliver("opened", other, server.address());
    harbour.verdict(other);
    server.close();

    assertThat(pullRequest.reviews()).hasSize(1);
    assertThat(harbour.verdicts(pullRequest)).hasSize(1);
  }

  @Test
  void whatTheAuthorDidNotBringIsCountedAndNotSaid() throws Exception {
    String old = "FROM alpine:3.20\nADD motd /etc/motd\nUSER 1000\n";
    stopEverything();
    harbour = new Harbour(MAIN.with("Dockerfile", old));
    server = started();
    PullRequest pullRequest = harbour.open(7, MAIN.with("Dockerfile", old.replace("3.20", "3.21")));

    harbour.deliver("opened", pullRequest, server.address());

    CheckRun verdict = harbour.verdict(pullRequest);
    assertThat(verdict.conclusion()).hasValue("success");
    assertThat(verdict.summary().orElseThrow()).contains("1 finding was there before");
    assertThat(pullRequest.reviews()).isEmpty();
  }

  @Test
  void aGitHubThatFailsHoldsUpNobodyElse() throws Exception {
    PullRequest unlucky = harbour.open(7, MAIN.with("Dockerfile", FLAWED));
    PullRequest lucky = harbour.open(8, MAIN.with("Dockerfile", MENDED));
    harbour.gitHub().failNext("GET", "/pulls/7/files", new Failure.Refused(502));

    harbour.deliver("opened", unlucky, server.address());
    harbour.deliver("opened", lucky, server.address());

    assertThat(harbour.verdict(lucky).conclusion()).hasValue("success");
    assertThat(harbour.verdict(unlucky).conclusion()).hasValue("failure");
    assertThat(unlucky.reviews()).hasSize(1);
  }

  private Plimsoll started() throws Exception {
    SettingsResult settings = SettingsReader.read(harbour.environment(data));
    return Plimsoll.start(
        ((SettingsResult.Usable) settings).settings(),
        new PullRequestReviews(),
        CataloguePages.all());
  }

  private static String dockerfile(PullRequest pullRequest) {
    return pullRequest.head().tree().get("Dockerfile").orElseThrow().text();
  }

  private static List<RecordedRequest> recorded(List<LoggedRequest> requests) {
    return requests.stream()
        .map(request -> new RecordedRequest(request.method(), request.path(), request.body()))
        .toList();
  }
}
