package dev.plimsoll.queue;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.PostgresServer;
import dev.plimsoll.database.SqliteDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Says what a delivery and a lease cost on a database that holds little, and on one that holds
/// much. A program, run by hand; its arguments are `sqlite` or `postgresql` and numbers of rows.
final class QueueGrowth {
  private static final int DELIVERIES = 20_000;
  private static final int SENDERS = 64;
  private static final int LEASES = 2_000;
  private static final byte[] PAYLOAD = new byte[8_192];

  private QueueGrowth() {}

  static void main(String[] arguments) throws Exception {
    Iterator<String> given = List.of(arguments).iterator();
    String kind = given.hasNext() ? given.next() : "sqlite";
    List<Integer> sizes = new ArrayList<>();
    given.forEachRemaining(rows -> sizes.add(Integer.valueOf(rows)));
    for (int rows : sizes.isEmpty() ? List.of(10_000, 1_000_000) : sizes) {
      measure(kind, rows);
    }
  }

  private static void measure(String kind, int rows) throws Exception {
    Path folder = Files.createTempDirectory("growth");
    if (kind.equals("sqlite")) {
      try (SqliteDatabase database = SqliteDatabase.open(folder, InstantSource.system())) {
        measure(database, rows);
      }
      return;
    }
    try (EmbeddedPostgres server =
            PostgresServer.durable().setDataDirectory(folder.resolve("server")).start();
        PostgresDatabase database = PostgresDatabase.open(address(server))) {
      measure(database, rows);
    }
  }

  private static PostgresAddress address(EmbeddedPostgres server) {
    return PostgresAddress.parse(
        "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort()),
        Optional.of("postgres"),
        Optional.of("postgres"));
  }

  private static void measure(Database database, int rows) {
    Filling.fill(database, rows, System.currentTimeMillis());
    DatabaseWorkQueue queue = DatabaseWorkQueue.in(database);
    accept(queue, rows, "warm-up");
    double accepts = rate(DELIVERIES, () -> accept(queue, rows, "guid-of-many"));
    // The first ones also put into the line what is due again, of which more rows have more.
    lease(queue);
    double leases = rate(LEASES, () -> lease(queue));
    double depth = rate(20, () -> depths(queue));
    System.out.printf(
        "%,d rows: %,.0f deliveries/s, %,.0f leases/s with their end, depth in %.1f ms%n",
        rows, accepts, leases, 1000 / depth);
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
      for (int done = 0; done < LEASES; ) {
        List<LeasedWork> taken = queue.lease(SENDERS, Duration.ofMinutes(1));
        if (taken.isEmpty()) {
          throw new IllegalStateException("fewer rows are due than are to be leased");
        }
        taken.forEach(work -> workers.execute(() -> queue.complete(work)));
        done += taken.size();
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
