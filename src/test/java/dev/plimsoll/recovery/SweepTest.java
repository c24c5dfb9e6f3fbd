package dev.plimsoll.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.queue.InstallationKey;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which open pull requests are looked at again after an outage that the host's list does not
/// cover.
class SweepTest {
  private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

  @TempDir private Path folder;
  private RecoveryBench bench;
  private Instant covered;

  @BeforeEach
  void aServerThatRan() throws Exception {
    bench = new RecoveryBench(folder);
    for (long id : new long[] {11, 12, 13}) {
      bench.host.installations.add(new SweepHost.Installation(id, LONG_AGO, false));
      bench.queue.mark(List.of(Mark.inTheBackground(new InstallationKey(id))));
    }
    bench.start();
    covered = bench.now;
    bench.heard.clear();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private List<Target> backAfterTwoWeeks() throws RetryLater {
    bench.now = bench.now.plus(Duration.ofDays(14));
    return bench.start();
  }

  @Test
  void whatHasNoVerdictIsMarkedInEveryInstallation() throws Exception {
    bench.host.open.put(11L, List.of(7));
    bench.host.open.put(13L, List.of(8, 9));

    assertThat(backAfterTwoWeeks())
        .contains(
            new PullRequestKey(11, "tidewater", "dock1", 7),
            new PullRequestKey(13, "tidewater", "dock2", 9))
        .hasSize(6);
    assertThat(bench.heard)
        .containsExactly(
            "0 failed, 0 never came, 0 gone", "fell short", "6 pull requests in 3 installations");
  }

  @Test
  void onlyWhatChangedSinceTheOutageBeganIsAskedFor() throws Exception {
    backAfterTwoWeeks();

    assertThat(bench.host.asked).containsEntry(11L, covered.minus(Duration.ofHours(1)));
  }

  @Test
  void whatWasOpenBeforeAnInstallationIsLeftAlone() throws Exception {
    Instant created = covered.plus(Duration.ofDays(3));
    bench.host.installations.add(new SweepHost.Installation(14, created, false));

    assertThat(backAfterTwoWeeks()).contains(new InstallationKey(14));
    assertThat(bench.host.asked).containsEntry(14L, created);
  }

  @Test
  void aSuspendedInstallationIsLeftAlone() throws Exception {
    bench.host.installations.add(new SweepHost.Installation(14, LONG_AGO, true));

    assertThat(backAfterTwoWeeks()).isEmpty();
    assertThat(bench.host.asked).doesNotContainKey(14L);
  }

  @Test
  void whatIsInHandAlreadyIsNotMarkedAgain() throws Exception {
    PullRequestKey inHand = new PullRequestKey(11, "tidewater", "dock1", 7);
    bench.queue.mark(List.of(Mark.interactive(inHand, Optional.empty())));
    assertThat(bench.queue.lease(1, Duration.ofDays(30))).hasSize(1);
    bench.host.open.put(11L, List.of(7));

    assertThat(backAfterTwoWeeks())
        .containsExactly(new PullRequestKey(11, "tidewater", "dock2", 7));
  }

  @Test
  void whoIsCutOffGoesOnUntilAllIsSeen() throws Exception {
    bench.host.open.put(13L, List.of(8));
    bench.now = bench.now.plus(Duration.ofDays(14));
    List<Target> found = new ArrayList<>();
    bench.host.answersBeforeFailure = 1;
    assertThatThrownBy(() -> bench.start()).isInstanceOf(RetryLater.class);
    for (int tries = 0; bench.heard.size() < 3 && tries < 50; tries++) {
      bench.now = bench.now.plus(Duration.ofMinutes(2));
      bench.host.answersBeforeFailure = 2;
      try {
        found.addAll(bench.work());
      } catch (RetryLater again) {
        assertThat(again).hasMessage("connection reset");
      }
    }

    assertThat(bench.heard).last().asString().endsWith("pull requests in 3 installations");
    assertThat(bench.queue.hasWorkOf(13)).isTrue();
    assertThat(found).isNotNull();
  }

  @Test
  void openPullRequestsAreLookedThroughWeeklyAnyway() throws Exception {
    bench.live(Duration.ofDays(6));
    assertThat(bench.host.asked).isEmpty();

    bench.live(Duration.ofDays(1).plusHours(1));
    assertThat(bench.host.asked).containsEntry(11L, covered.minus(Duration.ofHours(1)));
    assertThat(bench.heard).containsOnlyOnce("0 pull requests in 3 installations");
  }
}
