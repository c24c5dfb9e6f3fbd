package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.review.FakeHost.Failure;
import dev.plimsoll.review.Reviewer.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A pull request comes to its wanted state, whatever happens on the way, and then rests.
class ReviewerTest {
  private static final String BEFORE = "FROM a\nADD old .\nUSER x\n";
  private static final String FIRST = BEFORE + "ADD a b\nEXPOSE 22\n";
  private static final String SECOND = BEFORE + "COPY a b\nEXPOSE 22\nADD c d\n";

  @Test
  void aReviewComesBeforeItsCheckRunAndNothingAfterThem() {
    FakeHost host = FakeHost.changing("Dockerfile", BEFORE, FIRST);

    assertThat(reconcile(host)).isEqualTo(Outcome.CHANGED);
    assertThat(reconcile(host)).isEqualTo(Outcome.UNCHANGED);

    assertThat(host.writes).containsExactly("review", "check run");
    assertThat(host.checkRun().conclusion()).isEqualTo(CheckRunDraft.Conclusion.FAILURE);
  }

  @Test
  void aPushThatMendsOneAndBringsAnother() {
    FakeHost host = pushed();

    reconcile(host);
    reconcile(host);

    assertThat(host.writes)
        .containsExactly("review", "check run", "resolve thread-1", "review", "check run");
    assertThat(host.reviews.getLast().comments()).hasSize(1);
  }

  @Test
  void nothingRelevantIsOneCheckRun() {
    FakeHost host = FakeHost.adding("README.md", "hello\n");

    reconcile(host);
    reconcile(host);

    assertThat(host.writes).containsExactly("check run");
    assertThat(host.checkRun().conclusion()).isEqualTo(CheckRunDraft.Conclusion.SUCCESS);
  }

  @Test
  void aClosedPullRequestIsReadAndLeft() {
    FakeHost host = pushed();
    host.standing = new PullRequestState.Standing(false, false, false);

    assertThat(reconcile(host)).isEqualTo(Outcome.UNCHANGED);
    assertThat(host.writes).hasSize(2);
  }

  @TestFactory
  Stream<DynamicTest> aFailureOfAnyWriteChangesNothingAboutTheEnd() {
    FakeHost calm = pushed();
    reconcile(calm);
    int writes = calm.writes.size();
    return Stream.of(Failure.values())
        .flatMap(when ->
            Stream.iterate(0, write -> write + 1)
                .limit(writes)
                .map(write -> failing(write, when, calm)));
  }

  private static DynamicTest failing(int write, Failure when, FakeHost calm) {
    return DynamicTest.dynamicTest(
        when + " write " + write,
        () -> {
          FakeHost host = FakeHost.changing("Dockerfile", BEFORE, FIRST);
          host.failAt(write, when);
          reconcileUntilCalm(host);
          host.push(Map.of("Dockerfile", SECOND));
          reconcileUntilCalm(host);

          assertThat(host.threads).isEqualTo(calm.threads);
          assertThat(host.checkRuns).isEqualTo(calm.checkRuns);
          assertThat(host.reviews).isEqualTo(calm.reviews);
        });
  }

  @Test
  void aReviewThatIsRefusedBecomesAnnotationsAndIsNotTriedAgain() {
    FakeHost host = FakeHost.changing("Dockerfile", BEFORE, FIRST);
    host.refusesReviews = true;

    reconcile(host);
    assertThat(reconcile(host)).isEqualTo(Outcome.UNCHANGED);

    assertThat(host.writes).containsExactly("review", "check run");
    assertThat(host.checkRun().annotations()).hasSize(2);
    assertThat(host.checkRun().summary()).contains("The host refused comments");
  }

  @Test
  void resolvingThatIsRefusedIsToldAndNotTriedAgain() {
    FakeHost host = pushed();
    host.refusesResolving = true;
    host.refusesHiding = true;

    reconcile(host);
    reconcile(host);

    assertThat(host.writes)
        .containsExactly(
            "review", "check run", "resolve thread-1", "hide comment-1", "review", "check run");
    assertThat(host.checkRun().summary()).containsOnlyOnce("stay open");
  }

  @Test
  void whereResolvingIsRefusedTheCommentIsHiddenAndThatIsSaidOnce() {
    FakeHost host = pushed();
    host.refusesResolving = true;

    reconcile(host);
    assertThat(reconcile(host)).isEqualTo(Outcome.UNCHANGED);

    assertThat(host.thread("thread-1").state()).isEqualTo(ReviewThread.State.HIDDEN);
    assertThat(host.checkRun().summary())
        .containsOnlyOnce("are hidden, because the App may not resolve them")
        .doesNotContain("stay open");
  }

  @Test
  void oneCommentThatIsRefusedBecomesAnAnnotationAndTheOthersStand() {
    FakeHost host = FakeHost.changing("Dockerfile", BEFORE, FIRST);
    host.refusesComment = comment -> comment.body().contains("rules/add");

    reconcile(host);
    assertThat(reconcile(host)).isEqualTo(Outcome.UNCHANGED);

    assertThat(host.writes).containsExactly("review", "check run");
    assertThat(host.threads).hasSize(1);
    assertThat(host.checkRun().annotations())
        .extracting(CheckRunDraft.Annotation::title)
        .containsExactly("add");
  }

  @Test
  void workThatTakesOverTenSecondsIsSaidToBeInProgressAndCompleted() {
    FakeHost host = FakeHost.changing("Dockerfile", BEFORE, FIRST);
    host.slowness = Duration.ofSeconds(11);

    reconcile(host);

    assertThat(host.writes).containsExactly("begin", "review", "complete 77");
    assertThat(reconcile(host)).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void whatSomebodyLeftInProgressIsCompletedByWhoeverComesNext() {
    FakeHost host = FakeHost.adding("README.md", "hello\n");
    host.running.put(5L, "1");

    reconcile(host);

    assertThat(host.writes).containsExactly("complete 5");
  }

  @Test
  void aHeadThatIsForcePushedBackIsAsItWas() {
    FakeHost host = FakeHost.changing("Dockerfile", BEFORE, FIRST);
    reconcile(host);
    host.push(Map.of("Dockerfile", SECOND));
    reconcile(host);
    int writes = host.writes.size();

    host.pushBack(Map.of("Dockerfile", FIRST), "1");
    reconcile(host);

    assertThat(host.writes.subList(writes, host.writes.size()))
        .containsExactly("resolve thread-3, reopen thread-1");
    assertThat(reconcile(host)).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void refusedInEveryWayThePullRequestComesToRestAllTheSame() {
    FakeHost host = pushed();
    host.refusesResolving = true;
    host.refusesHiding = true;
    host.refusesReviews = true;

    reconcile(host);

    assertThat(reconcile(host)).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void afterThePeopleResolvedTheThreadTheCheckRunNoLongerComplains() {
    FakeHost host = pushed();
    host.refusesResolving = true;
    host.refusesHiding = true;
    reconcile(host);

    host.people("thread-1", ReviewThread.State.RESOLVED_BY_PERSON, false);
    reconcile(host);

    assertThat(host.checkRun().summary()).doesNotContain("stay open");
  }

  @Test
  void whoLostTheLeaseWritesNoMore() {
    for (int allowed = 0; allowed < 3; allowed++) {
      FakeHost host = pushed();
      int before = host.writes.size();
      AtomicInteger left = new AtomicInteger(allowed);

      Outcome outcome = reconcile(host, () -> left.getAndDecrement() > 0);

      assertThat(outcome).isEqualTo(Outcome.LEFT_TO_OTHERS);
      assertThat(host.writes).hasSize(before + allowed);
    }
  }

  @Test
  void aHostThatIsAwayIsToldToTheCaller() {
    FakeHost host = FakeHost.changing("Dockerfile", BEFORE, FIRST);
    host.failAt(1, Failure.BEFORE);

    assertThatThrownBy(() -> reconcile(host)).isInstanceOf(HostUnavailableException.class);
  }

  private static FakeHost pushed() {
    FakeHost host = FakeHost.changing("Dockerfile", BEFORE, FIRST);
    reconcile(host);
    host.push(Map.of("Dockerfile", SECOND));
    return host;
  }

  private static Outcome reconcile(FakeHost host) {
    return reconcile(host, () -> true);
  }

  private static Outcome reconcile(FakeHost host, BooleanSupplier stillMine) {
    return Wanted.reviewer(host).reconcile(FakeHost.PULL_REQUEST, Optional.empty(), stillMine);
  }

  private static void reconcileUntilCalm(FakeHost host) {
    for (Optional<Outcome> last = attempt(host); last.isEmpty(); last = attempt(host)) {
      assertThat(host.writes).hasSizeLessThan(20);
    }
  }

  private static Optional<Outcome> attempt(FakeHost host) {
    try {
      return Optional.of(reconcile(host));
    } catch (HostUnavailableException | FakeHost.Death away) {
      assertThat(away).hasMessageContaining("reset");
      return Optional.empty();
    }
  }
}
