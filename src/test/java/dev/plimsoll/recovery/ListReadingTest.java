package dev.plimsoll.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.queue.RetryLater;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the host's list of deliveries brings in.
class ListReadingTest {
  @TempDir private Path folder;
  private RecoveryBench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new RecoveryBench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void failed(String guid, Duration ago) {
    listed(guid, ago, false, "pull_request");
  }

  private void listed(String guid, Duration ago, boolean answered, String event) {
    bench.log.add(guid, bench.now.minus(ago), answered, event, "opened");
  }

  @Test
  void allThatFailedIsTakenInTheOrderInWhichItWasSent() throws Exception {
    for (int i = 20; i > 0; i--) {
      failed("guid-" + i, Duration.ofHours(i));
    }

    bench.start();

    assertThat(bench.intake.taken).hasSize(20).startsWith("guid-20", "guid-19").endsWith("guid-1");
    assertThat(bench.heard).containsExactly("20 failed, 0 never came, 0 gone");
  }

  @Test
  void whatWasAnsweredAndIsNotKnownNeverCame() throws Exception {
    listed("lost", Duration.ofHours(2), true, "pull_request");

    bench.start();

    assertThat(bench.intake.taken).containsExactly("lost");
    assertThat(bench.heard).containsExactly("0 failed, 1 never came, 0 gone");
  }

  @Test
  void whatIsKnownIsNotFetched() throws Exception {
    bench.intake.take("came", "pull_request", new byte[0]);
    failed("came", Duration.ofHours(1));
    listed("came", Duration.ofMinutes(30), true, "pull_request");

    bench.start();

    assertThat(bench.log.fetched).isEmpty();
  }

  @Test
  void aFailureThatWasSentAgainAndCameIsTakenOnce() throws Exception {
    failed("twice", Duration.ofHours(2));
    failed("twice", Duration.ofHours(1));

    bench.start();

    assertThat(bench.intake.taken).containsExactly("twice");
    assertThat(bench.log.fetched).hasSize(1);
    assertThat(bench.heard).containsExactly("1 failed, 0 never came, 0 gone");
  }

  @Test
  void whatNobodyNeedsIsNeverFetched() throws Exception {
    listed("a star", Duration.ofHours(1), false, "star");

    bench.start();

    assertThat(bench.log.fetched).isEmpty();
  }

  @Test
  void whatMayHaveBeenUnneededIsFetchedOnceAndNotEveryHour() throws Exception {
    listed("a branch", Duration.ofMinutes(5), true, "push");
    bench.intake.unneeded.add("a branch");

    bench.start();
    bench.later(Duration.ofHours(1));
    bench.later(Duration.ofHours(1));

    assertThat(bench.log.fetched).hasSize(1);
  }

  @Test
  void ofManyThatMayHaveBeenUnneededSomeAreTriedAndAllWhenOneWasLost() throws Exception {
    for (int i = 0; i < 400; i++) {
      bench.intake.unneeded.add("branch " + i);
    }
    for (int i = 0; i < 200; i++) {
      listed("branch " + i, Duration.ofMinutes(900 - i), true, "push");
    }
    bench.start();
    assertThat(bench.log.fetched).hasSize(100);

    bench.now = bench.now.plus(Duration.ofHours(1));
    for (int i = 200; i < 400; i++) {
      listed("branch " + i, Duration.ofMinutes(40), true, "push");
    }
    listed("lost", Duration.ofMinutes(20), true, "pull_request");
    bench.log.fetched.clear();
    bench.later(Duration.ofMinutes(1));

    assertThat(bench.intake.taken).containsExactly("lost");
    assertThat(bench.log.fetched.stream().filter(id -> id >= 1200).distinct()).hasSize(201);
  }

  @Test
  void theListIsReadHourlyAndAtEachStartAndNoFurtherThanNeeded() throws Exception {
    for (int i = 900; i > 0; i--) {
      failed("guid-" + i, Duration.ofMinutes(2L * i));
    }
    bench.start();
    int pages = bench.log.pages.size();
    assertThat(pages).isEqualTo(300);

    bench.later(Duration.ofMinutes(30));
    assertThat(bench.log.pages).hasSize(pages);
    bench.later(Duration.ofMinutes(30));
    assertThat(bench.log.pages.size() - pages).isBetween(1, 5);
    pages = bench.log.pages.size();
    bench.start();
    assertThat(bench.log.pages.size()).isGreaterThan(pages);
    assertThat(bench.intake.taken).hasSize(900);
  }

  @Test
  void whoIsCutOffGoesOnFromThere() throws Exception {
    for (int i = 30; i > 0; i--) {
      failed("guid-" + i, Duration.ofMinutes(i));
    }
    bench.log.answersBeforeFailure = 4;
    assertThatThrownBy(() -> bench.start()).isInstanceOf(RetryLater.class);
    bench.log.answersBeforeFailure = 20;
    assertThatThrownBy(() -> bench.later(Duration.ofSeconds(2))).isInstanceOf(RetryLater.class);
    bench.log.answersBeforeFailure = Integer.MAX_VALUE;
    bench.later(Duration.ofSeconds(2));

    assertThat(bench.log.pages.subList(0, 10)).doesNotHaveDuplicates();
    assertThat(bench.log.fetched).hasSize(30).doesNotHaveDuplicates();
    assertThat(bench.heard)
        .containsExactly("30 failed, 0 never came, 0 gone", "0 failed, 0 never came, 0 gone");
  }

  @Test
  void whoGoesOnAlsoReadsWhatFailedAfterTheOtherHadBegun() throws Exception {
    for (int i = 5; i > 0; i--) {
      failed("guid-" + i, Duration.ofHours(i));
    }
    bench.log.answersBeforeFailure = 4;
    assertThatThrownBy(() -> bench.start()).isInstanceOf(RetryLater.class);
    failed("since", Duration.ZERO);
    bench.log.answersBeforeFailure = Integer.MAX_VALUE;

    bench.later(Duration.ofSeconds(2));

    assertThat(bench.intake.taken).hasSize(6).endsWith("guid-1", "since");
  }

  @Test
  void anOutageOfThreeDaysNeedsNoSweepIfTheListReachesBack() throws Exception {
    failed("before", Duration.ofMinutes(1));
    bench.start();
    bench.now = bench.now.plus(Duration.ofDays(2).plusHours(23));
    failed("within", Duration.ofDays(1));

    bench.start();

    assertThat(bench.intake.taken).containsExactly("before", "within");
    assertThat(bench.heard).doesNotContain("fell short");
  }

  @Test
  void aQuietWeekWithTheServerRunningIsNoGap() throws Exception {
    failed("before", Duration.ofMinutes(1));
    bench.start();
    bench.live(Duration.ofDays(3));
    bench.log.forgetAll();
    bench.live(Duration.ofDays(3));

    assertThat(bench.heard).isNotEmpty().doesNotContain("fell short");
  }

  @Test
  void aListThatNoLongerReachesBackFallsShort() throws Exception {
    failed("before", Duration.ofMinutes(1));
    bench.start();
    bench.log.forgetAll();
    bench.now = bench.now.plus(Duration.ofDays(14));
    failed("young", Duration.ofDays(1));

    bench.start();

    assertThat(bench.intake.taken).containsExactly("before", "young");
    bench.live(Duration.ofHours(2));
    assertThat(bench.heard).containsOnlyOnce("fell short");
  }

  @Test
  void aListThatIsSuddenlyEmptyFallsShortOnce() throws Exception {
    failed("before", Duration.ofMinutes(1));
    bench.start();
    bench.log.forgetAll();
    bench.live(Duration.ofHours(5));

    assertThat(bench.heard).containsOnlyOnce("fell short");
  }

  @Test
  void aRecordThatIsGoneIsNotWaitedFor() throws Exception {
    failed("gone", Duration.ofHours(2));
    bench.log.withoutRecord.add(1000L);
    failed("there", Duration.ofHours(1));

    bench.start();

    assertThat(bench.intake.taken).containsExactly("there");
    assertThat(bench.heard).startsWith("1 failed, 0 never came, 1 gone", "fell short");
  }

  @Test
  void aHostWithoutAListIsLeftAloneUnlessAServerWasAway() throws Exception {
    bench.log.unreadable = true;
    bench.start();
    bench.live(Duration.ofHours(3));
    assertThat(bench.heard).isEmpty();

    bench.now = bench.now.plus(Duration.ofHours(5));
    bench.start();
    assertThat(bench.heard).contains("fell short");
  }

  @Test
  void aLateRemovalIsFollowedByALookAtWhatIsThere() throws Exception {
    Instant then = bench.now.minus(Duration.ofHours(5));
    bench.log.add("removed", then, false, "installation", "deleted");

    bench.start();

    assertThat(bench.host.asked).containsEntry(11L, then.minus(Duration.ofHours(1)));
  }
}
