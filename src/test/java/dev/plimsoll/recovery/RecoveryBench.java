package dev.plimsoll.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.SqliteDatabase;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.Target;
import dev.plimsoll.queue.Upkeep;
import dev.plimsoll.queue.WorkQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Recovery on a real database with a host that a test tells what to say, and a clock that it sets.
final class RecoveryBench implements AutoCloseable {
  Instant now = Instant.parse("2026-03-01T12:00:00Z");
  final FakeLog log = new FakeLog();
  final FakeHost host = new FakeHost();
  final List<String> heard = new ArrayList<>();
  final Database database;
  final WorkQueue queue;
  final FakeIntake intake;
  private RecoveryTimes times;

  RecoveryBench(Path folder) throws IOException {
    database = SqliteDatabase.open(folder, () -> now);
    queue = DatabaseWorkQueue.in(database);
    intake = new FakeIntake(queue);
    times = RecoveryTimes.unstarted(database, queue);
  }

  /// The server starts, or starts again.
  List<Target> start() throws RetryLater {
    times = RecoveryTimes.unstarted(database, queue);
    return tick();
  }

  List<Target> later(Duration time) throws RetryLater {
    now = now.plus(time);
    return tick();
  }

  /// A sign of life each five minutes, as long as this.
  void live(Duration time) throws RetryLater {
    for (Instant end = now.plus(time); now.isBefore(end); ) {
      later(Duration.ofMinutes(5));
    }
  }

  /// Lets all upkeep be done that is due, and tells what other work is there.
  private List<Target> tick() throws RetryLater {
    times.tick();
    return work();
  }

  List<Target> work() throws RetryLater {
    List<Target> others = new ArrayList<>();
    List<LeasedWork> leased = queue.lease(10, Duration.ofMinutes(1));
    while (!leased.isEmpty()) {
      for (LeasedWork work : leased) {
        if (work.target() instanceof Upkeep) {
          handle(work);
        } else {
          others.add(work.target());
        }
        assertThat(queue.complete(work)).isTrue();
      }
      leased = queue.lease(10, Duration.ofMinutes(1));
    }
    return others;
  }

  private void handle(LeasedWork work) throws RetryLater {
    try {
      recovery().handle(work, () -> queue.holds(work));
    } catch (RetryLater later) {
      queue.retryAfter(work, Duration.ofSeconds(1), "later");
      throw later;
    }
  }

  private Recovery recovery() {
    return new Recovery(database, queue, log, host, intake, listener());
  }

  private RecoveryListener listener() {
    return new RecoveryListener() {
      @Override
      public void listRead(int failed, int neverCame, int gone) {
        heard.add("%d failed, %d never came, %d gone".formatted(failed, neverCame, gone));
      }

      @Override
      public void listFellShort() {
        heard.add("fell short");
      }

      @Override
      public void swept(int pullRequests, int installations) {
        heard.add("%d pull requests in %d installations".formatted(pullRequests, installations));
      }
    };
  }

  @Override
  public void close() {
    queue.close();
    database.close();
  }
}
