package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.review.CheckRunDraft.Conclusion;
import dev.plimsoll.review.FakeHost.Failure;
import dev.plimsoll.review.Reviewer.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// No check run stays in progress, wherever the program that began it was ended, and wherever the
/// head is by then.
class BegunCheckRunsTest {
  private static final String OLD = "1";
  private static final Map<String, String> NEWER = Map.of("Dockerfile", "FROM a\nADD p q\n");

  private FakeHost host = new FakeHost();

  @BeforeEach
  void readingTakesLong() {
    host = FakeHost.adding("Dockerfile", "FROM a\nADD x y\n");
    host.slowness = Duration.ofSeconds(11);
  }

  @ParameterizedTest
  @CsvSource({
    "0, DEATH_BEFORE",
    "0, DEATH_AFTER",
    "1, DEATH_BEFORE",
    "1, DEATH_AFTER",
    "2, DEATH_BEFORE",
    "2, DEATH_AFTER"
  })
  void whereverTheProgramEnds_nothingIsInProgressAfterTheNextPush(int write, Failure when) {
    diesAt(write, when);
    host.push(NEWER);

    Wanted.reconcile(host);

    assertThat(host.running).isEmpty();
    assertThat(host.checkRun().conclusion()).isEqualTo(Conclusion.FAILURE);
    assertThat(host.memory.begun).isEmpty();
    assertThat(Wanted.reconcile(host)).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void theRunOnTheOlderCommitSaysThatANewerOneCame_andDoesNotPass() {
    diesAt(1, Failure.DEATH_BEFORE);
    host.push(NEWER);
    Wanted.reconcile(host);

    CheckRunDraft old = host.checkRuns.get(OLD);
    assertThat(old).extracting(CheckRunDraft::conclusion).isEqualTo(Conclusion.CANCELLED);
    assertThat(old).extracting(CheckRunDraft::title).asString().contains("newer commit");
  }

  @Test
  void aHeadThatComesBackGetsItsVerdict() {
    diesAt(1, Failure.DEATH_BEFORE);
    host.push(NEWER);
    Wanted.reconcile(host);

    host.pushBack(Map.of("Dockerfile", "FROM a\nCOPY x y\n"), OLD);
    Wanted.reconcile(host);

    assertThat(host.checkRun().conclusion()).isEqualTo(Conclusion.SUCCESS);
  }

  @Test
  void whatIsInProgressWhenThePullRequestIsClosedEndsWithIt() {
    diesAt(1, Failure.DEATH_BEFORE);
    host.standing = new PullRequestState.Standing(false, false, false);

    assertThat(Wanted.reconcile(host)).isEqualTo(Outcome.UNCHANGED);

    assertThat(host.running).isEmpty();
    assertThat(host.checkRun().title()).contains("closed");
    assertThat(host.memory.begun).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"BEFORE", "AFTER"})
  void aRequestThatMayStillTakeEffectIsLookedForAgain(Failure when) {
    diesAt(0, Failure.DEATH_BEFORE);
    host.memory.age = Duration.ofSeconds(5);
    host.push(NEWER);
    assertThatThrownBy(() -> Wanted.reconcile(host)).isInstanceOf(HostUnavailableException.class);
    assertThat(host.checkRun().conclusion()).isEqualTo(Conclusion.FAILURE);

    host.running.put(77L, OLD);
    host.failAt(host.writes.size(), when);
    assertThatThrownBy(() -> Wanted.reconcile(host)).isInstanceOf(HostUnavailableException.class);
    host.memory.age = Duration.ofMinutes(2);
    Wanted.reconcile(host);

    assertThat(host.running).isEmpty();
    assertThat(host.memory.begun).isEmpty();
  }

  @Test
  void whoLosesThePullRequestAfterBeginningLeavesWordOfIt() {
    assertThat(reconcile(mineFor(1))).isEqualTo(Outcome.LEFT_TO_OTHERS);

    assertThat(host.running).containsValue(OLD);
    assertThat(host.memory.left).containsExactly(OLD);
    host.slowness = Duration.ZERO;
    host.push(NEWER);
    Wanted.reconcile(host);
    assertThat(host.running).isEmpty();
  }

  @Test
  void whoIsNotTheOwnerAnyMoreCompletesNothing() {
    diesAt(1, Failure.DEATH_BEFORE);
    host.push(NEWER);

    // For the review, for the thread of the check run, and not for what is left.
    assertThat(reconcile(mineFor(3))).isEqualTo(Outcome.LEFT_TO_OTHERS);

    assertThat(host.running).containsValue(OLD);
    assertThat(host.memory.begun).containsExactly(OLD);
  }

  private void diesAt(int write, Failure when) {
    host.failAt(write, when);
    assertThatThrownBy(() -> Wanted.reconcile(host)).isInstanceOf(FakeHost.Death.class);
    host.slowness = Duration.ZERO;
  }

  private Outcome reconcile(BooleanSupplier stillMine) {
    return Wanted.reviewer(host).reconcile(FakeHost.PULL_REQUEST, Optional.empty(), stillMine);
  }

  private static BooleanSupplier mineFor(int times) {
    int[] asked = {0};
    return () -> asked[0]++ < times;
  }
}
