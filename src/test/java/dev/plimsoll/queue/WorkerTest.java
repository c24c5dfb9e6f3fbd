package dev.plimsoll.queue;

import static dev.plimsoll.queue.Marks.HARBOUR_7;
import static dev.plimsoll.queue.Marks.HARBOUR_8;
import static dev.plimsoll.queue.Marks.delivery;
import static dev.plimsoll.queue.Marks.mark;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WorkerTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final WorkerLimits LIMITS = new WorkerLimits(2, LONG, LONG);
  private static final Backoff QUICK =
      new Backoff(Duration.ofMillis(2), Duration.ofMillis(20), new Random(7));

  @TempDir Path folder;
  private WorkQueue queue;
  private @Nullable Worker worker;
  private final BlockingQueue<LeasedWork> handled = new LinkedBlockingQueue<>();

  @BeforeEach
  void openQueue() throws Exception {
    queue = DatabaseWorkQueue.embedded(folder, InstantSource.system());
  }

  @AfterEach
  void closeAll() {
    if (worker != null) {
      worker.close();
    }
    queue.close();
  }

  @Test
  void aMarkIsHandledAtOnce_howeverLongTheWorkerWouldHaveSlept() throws Exception {
    start((work, lease) -> handled.add(work));

    queue.accept(delivery(), mark(HARBOUR_7));

    assertThat(handled.take().target()).isEqualTo(HARBOUR_7);
  }

  @Test
  void whatWasMarkedBeforeTheStartIsHandled() throws Exception {
    queue.accept(delivery(), mark(HARBOUR_7));

    start((work, lease) -> handled.add(work));

    assertThat(handled.take().target()).isEqualTo(HARBOUR_7);
  }

  @Test
  void aMarkDuringTheWorkIsHandledOnceMore_afterTheWork() throws Exception {
    CountDownLatch markedAgain = new CountDownLatch(1);
    AtomicInteger atOnce = new AtomicInteger();
    start((work, lease) -> {
      assertThat(atOnce.incrementAndGet()).isEqualTo(1);
      handled.add(work);
      await(markedAgain);
      atOnce.decrementAndGet();
    });
    queue.accept(delivery(), mark(HARBOUR_7));
    handled.take();
    queue.accept(delivery(), mark(HARBOUR_7));
    queue.accept(delivery(), mark(HARBOUR_7));
    markedAgain.countDown();

    assertThat(handled.take().attempt()).isEqualTo(1);
    stop();
    assertThat(handled).isEmpty();
    assertThat(queue.nextDue()).isEmpty();
  }

  @Test
  void worksOnSeveralPullRequestsAtOnce_butOnNoMoreThanAllowed() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    start((work, lease) -> {
      handled.add(work);
      await(go);
    });
    for (int number = 1; number <= 3; number++) {
      queue.accept(delivery(), mark(new PullRequestKey(1, "tidewater", "harbour", number)));
    }

    handled.take();
    handled.take();
    assertThat(queue.nextDue()).as("the third waits").isPresent();
    go.countDown();
    handled.take();
  }

  @Test
  void aFailureIsTriedAgainWithCountedAttempts_andHoldsUpNoOther() throws Exception {
    start((work, lease) -> {
      handled.add(work);
      if (work.target().equals(HARBOUR_7) && work.attempt() < 4) {
        throw new IllegalStateException("a defect");
      }
    });
    queue.accept(delivery(), mark(HARBOUR_7));
    List<Integer> attempts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      attempts.add(handled.take().attempt());
    }
    queue.accept(delivery(), mark(HARBOUR_8));

    assertThat(attempts).containsExactly(1, 2, 3, 4);
    assertThat(handled.take().target()).isEqualTo(HARBOUR_8);
  }

  @Test
  void anErrorOfTheJvmIsAFailureLikeAnyOther() throws Exception {
    start((work, lease) -> {
      handled.add(work);
      if (work.attempt() == 1) {
        throw new StackOverflowError("a very deep file");
      }
    });
    queue.accept(delivery(), mark(HARBOUR_7));

    handled.take();
    assertThat(handled.take().attempt()).isEqualTo(2);
  }

  @Test
  void whatTheHostPutOffIsLeftAloneUntilThen() throws Exception {
    Instant inAnHour = Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(3600);
    start((work, lease) -> {
      handled.add(work);
      throw new RetryLater(Optional.of(inAnHour), "rate limit");
    });
    queue.accept(delivery(), mark(HARBOUR_7));
    handled.take();
    stop();

    assertThat(queue.nextDue())
        .hasValueSatisfying(
            wait -> assertThat(wait).isBetween(Duration.ofMinutes(30), Duration.ofHours(1)));
    assertThat(handled).isEmpty();
  }

  @Test
  void aTimeInThePastDoesNotMakeItSpin() throws Exception {
    Instant before = Instant.ofEpochMilli(System.currentTimeMillis());
    start((work, lease) -> {
      handled.add(work);
      throw new RetryLater(Optional.of(Instant.EPOCH), "a host whose clock is wrong");
    });
    queue.accept(delivery(), mark(HARBOUR_7));
    handled.take();
    stop();

    assertThat(queue.nextDue())
        .hasValueSatisfying(wait ->
            assertThat(Instant.ofEpochMilli(System.currentTimeMillis()).plus(wait))
                .isAfter(before));
  }

  @Test
  void theLeaseIsRenewedWhileTheWorkRuns_soThatTimeDoesNotTakeIt() throws Exception {
    SettableClock clock = new SettableClock();
    queue.close();
    queue = DatabaseWorkQueue.embedded(folder, clock);
    Duration lease = Duration.ofMillis(90);
    CountDownLatch go = new CountDownLatch(1);
    AtomicBoolean held = new AtomicBoolean();
    worker =
        Worker.start(
            queue,
            (work, check) -> {
              handled.add(work);
              await(go);
              held.set(check.stillMine());
            },
            new WorkerLimits(1, lease, LONG),
            QUICK,
            clock);
    queue.accept(delivery(), mark(HARBOUR_7));
    LeasedWork work = handled.take();

    for (int i = 0; i < 3; i++) {
      clock.after(lease);
      until(() -> queue.holds(work));
    }
    go.countDown();
    stop();

    assertThat(held).isTrue();
    assertThat(queue.nextDue()).isEmpty();
  }

  @Test
  void stoppingLetsRunningWorkFinish_andTakesNoOther() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    AtomicBoolean finished = new AtomicBoolean();
    start((work, lease) -> {
      handled.add(work);
      await(go);
      finished.set(true);
    });
    queue.accept(delivery(), mark(HARBOUR_7));
    handled.take();
    Thread stopping = Thread.ofVirtual().start(this::stop);
    until(() -> worker != null && worker.trouble().isPresent());
    queue.accept(delivery(), mark(HARBOUR_8));
    go.countDown();
    stopping.join();

    assertThat(finished).isTrue();
    assertThat(handled).isEmpty();
    assertThat(queue.lease(5, LONG)).extracting(LeasedWork::target).containsExactly(HARBOUR_8);
  }

  @Test
  void workThatDoesNotFinishInTimeIsInterruptedAndPutBack() throws Exception {
    worker =
        Worker.start(
            queue,
            (work, lease) -> {
              handled.add(work);
              await(new CountDownLatch(1));
            },
            new WorkerLimits(1, LONG, Duration.ofMillis(1)),
            QUICK,
            InstantSource.system());
    queue.accept(delivery(), mark(HARBOUR_7));
    handled.take();
    stop();

    assertThat(queue.lease(5, LONG)).extracting(LeasedWork::target).containsExactly(HARBOUR_7);
  }

  @Test
  void whatFailsAgainAndAgainIsToldAndLeftAlone() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    start(
        new WorkHandler() {
          @Override
          public void handle(LeasedWork work, LeaseCheck lease) {
            handled.add(work);
            throw new IllegalStateException("a defect");
          }

          @Override
          public void setAside(LeasedWork work, String reason, LeaseCheck lease) {
            told.add(reason);
          }
        });
    queue.accept(delivery(), mark(HARBOUR_7));

    assertThat(told.take()).isEqualTo("IllegalStateException: a defect");
    stop();
    assertThat(handled).hasSize(Tries.OF_WORK);
    assertThat(queue.lease(5, LONG)).isEmpty();
    assertThat(queue.depth().setAside()).isEqualTo(1);
  }

  @Test
  void anOutageOfTheHostIsNeverCounted() throws Exception {
    start((work, lease) -> {
      handled.add(work);
      if (work.attempt() <= Tries.OF_WORK + 4) {
        throw new RetryLater(Optional.empty(), "an outage");
      }
    });
    queue.accept(delivery(), mark(HARBOUR_7));
    LeasedWork last = handled.take();
    while (last.attempt() <= Tries.OF_WORK + 4) {
      assertThat(last.tries()).isEqualTo(1);
      last = handled.take();
    }
    stop();

    assertThat(queue.depth().setAside()).isZero();
  }

  @Test
  void workThatDoesNotEndIsCut_losesItsLease_andIsSetAsideInTheEnd() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    BlockingQueue<Boolean> stillMine = new LinkedBlockingQueue<>();
    CountDownLatch never = new CountDownLatch(1);
    WorkHandler endless =
        new WorkHandler() {
          @Override
          public void handle(LeasedWork work, LeaseCheck lease) {
            handled.add(work);
            try {
              never.await();
            } catch (InterruptedException e) {
              stillMine.add(lease.stillMine());
            }
          }

          @Override
          public void setAside(LeasedWork work, String reason, LeaseCheck lease) {
            told.add(reason);
          }
        };
    worker =
        Worker.start(
            queue,
            endless,
            new WorkerLimits(2, LONG, LONG, Duration.ofMillis(30)),
            QUICK,
            InstantSource.system());
    queue.accept(delivery(), mark(HARBOUR_7));

    assertThat(told.take()).contains("did not end");
    assertThat(handled).hasSize(Tries.OF_ENDLESS_WORK);
    assertThat(stillMine.take()).isFalse();
    stop();
  }

  @Test
  void saysThatItRuns() {
    Worker started = start((work, lease) -> {});
    assertThat(started.trouble()).isEmpty();
    started.close();
    assertThat(started.trouble()).contains("stopping");
  }

  private Worker start(WorkHandler handler) {
    Worker started = Worker.start(queue, handler, LIMITS, QUICK, InstantSource.system());
    worker = started;
    return started;
  }

  private void stop() {
    if (worker != null) {
      worker.close();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
