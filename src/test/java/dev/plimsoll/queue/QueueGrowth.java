package dev.plimsoll.queue;

import dev.plimsoll.database.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Says what a delivery and a lease cost on an embedded database that holds little, and on one that
/// holds much. A program, run by hand; its arguments are numbers of rows.
final class QueueGrowth {
  private static final int DELIVERIES = 20_000;
  private static final int SENDERS = 64;
  private static final int LEASES = 2_000;
  private static final byte[] PAYLOAD = new byte[8_192];

  private QueueGrowth() {}

  static void main(String[] rows) throws IOException {
    for (String each : rows.length == 0 ? new String[] {"1000", "1000000"} : rows) {
      Path folder = Files.createTempDirectory("growth");
      try (SqliteDatabase database = SqliteDatabase.open(folder, InstantSource.system())) {
        measure(database, Integer.parseInt(each), folder);
      }
    }
  }

  private static void measure(SqliteDatabase database, int rows, Path folder) throws IOException {
    Filling.fill(database, rows, System.currentTimeMillis());
    long size = Files.size(folder.resolve("plimsoll.db"));
    DatabaseWorkQueue queue = DatabaseWorkQueue.in(database);
    accept(queue, rows, "warm-up");
    double accepts = rate(DELIVERIES, () -> accept(queue, rows, "guid-of-many"));
    double leases = rate(LEASES, () -> lease(queue));
    double depth = rate(20, () -> depths(queue));
    System.out.printf(
        "%,d rows, %,d MB: %,.0f deliveries/s, %,.0f leases/s with their end, depth in %.1f ms%n",
        rows, size >> 20, accepts, leases, 1000 / depth);
  }

  private static void accept(WorkQueue queue, int rows, String guid) {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int sender = 0; sender < SENDERS; sender++) {
        senders.execute(() -> {
          for (int i = next.incrementAndGet(); i <= DELIVERIES; i = next.incrementAndGet()) {
            int number = (int) ((long) i * 7_919 % rows);
            PullRequestKey key =
                new PullRequestKey(1 + number / 10, "owner" + number / 10, "harbour", number);
            Delivery delivery =
                new Delivery(
                    guid + i,
                    "pull_request",
                    "opened",
                    Instant.ofEpochMilli(System.currentTimeMillis()),
                    PAYLOAD);
            queue.accept(
                delivery, List.of(new Consequence.Marked(Mark.interactive(key, Optional.empty()))));
          }
        });
      }
    }
  }

  private static void lease(WorkQueue queue) {
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < LEASES; i += SENDERS) {
        queue
            .lease(SENDERS, Duration.ofMinutes(1))
            .forEach(work -> workers.execute(() -> queue.complete(work)));
      }
    }
  }

  private static void depths(WorkQueue queue) {
    for (int i = 0; i < 20; i++) {
      queue.depth();
    }
  }

  private static double rate(int count, Runnable work) {
    long began = System.nanoTime();
    work.run();
    return count * 1e9 / (System.nanoTime() - began);
  }
}
