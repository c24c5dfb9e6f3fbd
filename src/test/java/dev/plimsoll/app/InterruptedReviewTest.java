package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.Delivery;
import dev.plimsoll.demo.standin.Failure;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.Repository;
import dev.plimsoll.demo.standin.StandInGitHub;
import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.github.judge.WireJudge;
import dev.plimsoll.queue.LeaseCheck;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.WorkHandler;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A review takes so long that its check run is said to be in progress, and whoever does it is
/// killed: real HTTP on both sides, the real database, and a clock that is moved.
class InterruptedReviewTest {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final FileTree MAIN = FileTree.empty().with("README.md", "# Harbour\n");

  @TempDir private Path data;
  private EventDesk desk;
  private StandInGitHub gitHub;
  private PullRequest pullRequest;
  private WorkHandler handler;

  /// Where the process is lost.
  enum Moment {
    NOTED_BUT_NOT_BEGUN,
    BEGUN_BUT_NOT_TOLD,
    BEGUN
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void aPullRequestIsOpened() throws Exception {
    desk = new EventDesk(data);
    Repository repository = new Repository("tidewater", "harbour");
    repository.commit("main", "Begin", MAIN);
    gitHub = StandInGitHub.start(repository, desk.app(), desk.clock());
    repository.branch("work", "main");
    push("ADD motd /etc/motd");
    pullRequest = gitHub.open(7, "Work", "mira", "work", "main");
    handler = handler();
    send("opened");
  }

  @AfterEach
  void close() {
    gitHub.close();
    desk.close();
  }

  @ParameterizedTest
  @EnumSource
  void theRunOnAnOlderCommitIsCompletedByWhoeverComesNext(Moment moment) throws Exception {
    Commit older = pullRequest.head();
    killedAt(moment);
    push("ADD motd /etc/message");
    send("synchronize");

    settle();

    assertThat(gitHub.checkRunsOn(older)).allMatch(CheckRun::completed);
    if (moment != Moment.NOTED_BUT_NOT_BEGUN) {
      assertThat(gitHub.checkRunsOn(older))
          .singleElement()
          .extracting(CheckRun::conclusion)
          .isEqualTo(Optional.of("cancelled"));
    }
    assertThat(gitHub.checkRunsOn(pullRequest.head()))
        .singleElement()
        .extracting(CheckRun::conclusion)
        .isEqualTo(Optional.of("failure"));
    nothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource
  void theRunOnTheNewestCommitGetsItsVerdict(Moment moment) throws Exception {
    killedAt(moment);

    settle();

    assertThat(gitHub.checkRunsOn(pullRequest.head()))
        .singleElement()
        .extracting(CheckRun::conclusion)
        .isEqualTo(Optional.of("failure"));
    nothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource
  void theRunOfAPullRequestThatIsClosedEndsToo(Moment moment) throws Exception {
    killedAt(moment);
    gitHub.close(pullRequest);
    send("closed");

    settle();

    assertThat(gitHub.checkRunsOn(pullRequest.head()))
        .allMatch(run -> run.conclusion().filter("cancelled"::equals).isPresent());
    nothingIsLeft();
  }

  @Test
  void whenItIsGivenUpTheRunInProgressSaysSo() throws Exception {
    killedAt(Moment.BEGUN);
    LeasedWork work = lease();
    desk.queue().setAside(work, "a defect in `Dockerfile`");

    LeasedWork telling = lease();
    handler.setAside(telling, telling.setAside().orElseThrow(), () -> true);
    handler.setAside(telling, telling.setAside().orElseThrow(), () -> true);
    desk.queue().complete(telling);

    assertThat(gitHub.checkRunsOn(pullRequest.head()))
        .singleElement()
        .satisfies(run -> {
          assertThat(run.conclusion()).hasValue("neutral");
          assertThat(run.summary().orElse("")).contains("a defect in `Dockerfile`");
        });
    nothingIsLeft();
  }

  @Test
  void whenItIsGivenUpNothingStaysInProgressOnAnOlderCommit() throws Exception {
    Commit older = pullRequest.head();
    killedAt(Moment.BEGUN);
    push("ADD motd /etc/message");
    send("synchronize");
    desk.queue().setAside(lease(), "a defect");

    LeasedWork telling = lease();
    handler.setAside(telling, "a defect", () -> true);

    assertThat(gitHub.checkRunsOn(older)).allMatch(CheckRun::completed);
    assertThat(gitHub.checkRunsOn(pullRequest.head()))
        .singleElement()
        .extracting(CheckRun::conclusion)
        .isEqualTo(Optional.of("neutral"));
    nothingIsLeft();
  }

  private void killedAt(Moment moment) {
    gitHub.failNext(readingTakesLong(), new Failure.Cut());
    Predicate<LoggedRequest> begins =
        asked -> asked.isWrite() && asked.path().endsWith("/check-runs");
    switch (moment) {
      case NOTED_BUT_NOT_BEGUN -> gitHub.failNext(begins, new Failure.Cut());
      case BEGUN_BUT_NOT_TOLD -> gitHub.failNext(begins, new Failure.CutAfterEffect());
      case BEGUN -> {}
    }
    int[] asked = {0};
    LeaseCheck untilKilled =
        () -> {
          if (asked[0]++ > 0) {
            throw new Killed();
          }
          return true;
        };
    LeasedWork work = lease();
    if (moment == Moment.BEGUN) {
      assertThatThrownBy(() -> handler.handle(work, untilKilled)).isInstanceOf(Killed.class);
    } else {
      assertThatThrownBy(() -> handler.handle(work, untilKilled)).isInstanceOf(RetryLater.class);
    }
    desk.clock().move(LEASE.plusSeconds(1));
  }

  /// Fails nothing.
  private Predicate<LoggedRequest> readingTakesLong() {
    boolean[] once = {true};
    return asked -> {
      if (once[0] && asked.path().equals("/graphql")) {
        once[0] = false;
        desk.clock().move(Duration.ofSeconds(11));
      }
      return false;
    };
  }

  private LeasedWork lease() {
    List<LeasedWork> due = desk.queue().lease(1, LEASE);
    assertThat(due).hasSize(1);
    return due.getFirst();
  }

  private void settle() {
    assertThat(desk.settle(handler)).isEmpty();
  }

  private void nothingIsLeft() {
    PullRequestKey key = new PullRequestKey(gitHubInstallation(), "tidewater", "harbour", 7);
    assertThat(desk.queue().begunRuns().of(key)).isEmpty();
    assertThat(gitHub.requests()).noneMatch(LoggedRequest::unexpected);
    assertThat(
            WireJudge.assumeHere()
                .objections(
                    gitHub.requests().stream()
                        .map(asked ->
                            new RecordedRequest(asked.method(), asked.path(), asked.body()))
                        .toList()))
        .isEmpty();
  }

  private long gitHubInstallation() {
    return desk.app().installationId();
  }

  private void push(String instruction) {
    String dockerfile = "FROM alpine:3.20\n" + instruction + "\nUSER 1000\n";
    gitHub.push("work", "Work", MAIN.with("Dockerfile", dockerfile));
  }

  private void send(String action) throws Exception {
    desk.clock().move(Duration.ofSeconds(1));
    Delivery delivery = gitHub.delivery(action, pullRequest);
    assertThat(gitHub.send(delivery, desk.webhook())).isEqualTo(202);
  }

  private WorkHandler handler() {
    Map<String, String> environment =
        Map.of(
            "GITHUB_APP_ID", String.valueOf(desk.app().appId()),
            "GITHUB_PRIVATE_KEY", desk.app().privateKeyPem(),
            "GITHUB_WEBHOOK_SECRET", desk.app().webhookSecret(),
            "GITHUB_API_URL", gitHub.address().toString(),
            "PLIMSOLL_DATA", data.toString());
    SettingsResult read = SettingsReader.read(environment);
    return new PullRequestReviews(desk.clock())
        .with(
            ((SettingsResult.Usable) read).settings(),
            URI.create("https://plimsoll.example"),
            desk.queue());
  }
}
