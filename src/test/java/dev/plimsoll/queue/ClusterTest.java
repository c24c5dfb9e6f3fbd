package dev.plimsoll.queue;

import static dev.plimsoll.queue.Marks.HARBOUR_7;
import static dev.plimsoll.queue.Marks.delivery;
import static dev.plimsoll.queue.Marks.mark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.PostgresServer;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two processes that share one database.
@Timeout(180)
class ClusterTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int PULL_REQUESTS = 20;
  private static final int ROUNDS = 30;

  private PostgresDatabase database;
  private WorkQueue one;
  private WorkQueue other;

  @BeforeEach
  void open() throws Exception {
    PostgresAddress address = PostgresServer.newDatabase();
    database = PostgresDatabase.open(address);
    one = DatabaseWorkQueue.in(database);
    other = DatabaseWorkQueue.owning(PostgresDatabase.open(address));
  }

  @AfterEach
  void close() {
    other.close();
    database.close();
  }

  @Test
  void noMarkIsLostAndNoPullRequestIsHeldTwice_thoughSomeLeasesAreAbandoned() throws Exception {
    Set<Target> held = ConcurrentHashMap.newKeySet();
    AtomicInteger overlaps = new AtomicInteger();
    CountDownLatch marked = new CountDownLatch(2 * PULL_REQUESTS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (WorkQueue queue : List.of(one, other)) {
        for (int number = 1; number <= PULL_REQUESTS; number++) {
          PullRequestKey key = new PullRequestKey(1, "tidewater", "harbour", number);
          threads.execute(() -> {
            for (int i = 0; i < ROUNDS; i++) {
              queue.accept(delivery(), mark(key));
            }
            marked.countDown();
          });
        }
        for (int taker = 0; taker < 3; taker++) {
          threads.execute(() -> {
            while (marked.getCount() > 0) {
              handle(queue, held, overlaps);
            }
          });
        }
        threads.execute(() -> {
          while (marked.getCount() > 0) {
            // Whoever takes it next waits for no longer than this.
            queue.lease(1, Duration.ofMillis(1));
          }
        });
      }
    }
    while (one.nextDue().isPresent()) {
      handle(one, held, overlaps);
    }

    assertThat(overlaps).hasValue(0);
    assertThat(number("SELECT COUNT(*) FROM work WHERE done < generation")).isZero();
    assertThat(number("SELECT SUM(generation) FROM work")).isEqualTo(2 * PULL_REQUESTS * ROUNDS);
  }

  private static void handle(WorkQueue queue, Set<Target> held, AtomicInteger overlaps) {
    for (LeasedWork work : queue.lease(3, LONG)) {
      if (!held.add(work.target())) {
        overlaps.incrementAndGet();
      }
      held.remove(work.target());
      queue.complete(work);
    }
  }

  @Test
  void aDeliveryThatComesToBothIsTakenOnce() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        String guid = "guid-" + i;
        Future<Receipt> here = threads.submit(() -> one.accept(delivery(guid), mark(HARBOUR_7)));
        Future<Receipt> there = threads.submit(() -> other.accept(delivery(guid), mark(HARBOUR_7)));

        assertThat(List.of(here.get(), there.get()))
            .containsExactlyInAnyOrder(Receipt.STORED, Receipt.REPEATED);
      }
    }
    assertThat(number("SELECT generation FROM work")).isEqualTo(50);
  }

  @Test
  void whatOneMarksWakesTheWorkerOfTheOther() throws Exception {
    CountDownLatch handled = new CountDownLatch(1);
    WorkerLimits limits = new WorkerLimits(1, LONG, Duration.ofSeconds(5));
    try (Worker worker =
        Worker.start(
            other,
            (work, lease) -> handled.countDown(),
            limits,
            Backoff.DEFAULT,
            InstantSource.system())) {
      one.accept(delivery(), mark(HARBOUR_7));

      handled.await();
      assertThat(worker.trouble()).isEmpty();
    }
  }

  private long number(String sql) {
    return database.<Long>read(session -> {
      try (ResultSet rows = session.statement(sql).executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    });
  }
}
