package dev.plimsoll.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.database.Eventually;
import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class PostgresRestartTest {
  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereAfterARestartOfTheServer_andItComesBackByItself()
      throws Exception {
    EmbeddedPostgres server = start(0);
    int port = server.getPort();
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    CountDownLatch enough = new CountDownLatch(200);
    CountDownLatch refused = new CountDownLatch(4);
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(4);
    try (WorkQueue queue = DatabaseWorkQueue.owning(PostgresDatabase.open(address(port)));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        // Before the threads are waited for, also where the test fails.
        AutoCloseable _ = end::countDown) {
      for (int writer = 0; writer < 4; writer++) {
        int number = writer;
        threads.execute(() -> {
          for (int i = 0; end.getCount() > 0; i++) {
            String guid = number + "-" + i;
            try {
              queue.accept(Marks.delivery(guid), Marks.mark(Marks.HARBOUR_7));
              acknowledged.add(guid);
              enough.countDown();
            } catch (DatabaseUnavailableException e) {
              refused.countDown();
            }
          }
          ended.countDown();
        });
      }
      enough.await();
      server.close();
      refused.await();
      assertThat(queue.trouble()).isPresent();

      server = start(port);
      Eventually.isTrue(() -> queue.trouble().isEmpty());
      int before = acknowledged.size();
      Eventually.isTrue(() -> acknowledged.size() > before);
      end.countDown();
      ended.await();

      assertThat(acknowledged)
          .allSatisfy(guid ->
              assertThat(queue.accept(Marks.delivery(guid), Marks.mark(Marks.HARBOUR_7)))
                  .isEqualTo(Receipt.REPEATED));
    } finally {
      server.close();
    }
  }

  private EmbeddedPostgres start(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        PostgresServer.durable()
            .setDataDirectory(folder.resolve("server"))
            .setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private static PostgresAddress address(int port) {
    return PostgresAddress.parse(
        "jdbc:postgresql://localhost:" + port + "/postgres",
        Optional.of("postgres"),
        Optional.of("postgres"));
  }
}
