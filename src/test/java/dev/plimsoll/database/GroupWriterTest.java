package dev.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GroupWriterTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;
  private Session session;
  private GroupWriter writer;

  @BeforeEach
  void open() throws SQLException {
    session = another();
    session.update("CREATE TABLE words (word TEXT PRIMARY KEY)");
    session.commit();
    writer = new GroupWriter(session, this::another);
  }

  private Session another() throws SQLException {
    return new Session(
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db")),
        Dialect.SQLITE,
        InstantSource.system());
  }

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void whatWaitsTogetherIsWrittenTogether_andOneBadRequestHarmsNoOther() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Integer>> others = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first =
          callers.submit(() -> writer.write(LONG, Footprint.SMALL, waitFor(go)));
      for (String word : List.of("anchor", "buoy", "anchor", "cleat")) {
        others.add(callers.submit(() -> writer.write(LONG, Footprint.SMALL, insert(word))));
      }
      go.countDown();
      first.get();
    }

    assertThat(others)
        .extracting(Future::state)
        .containsExactlyInAnyOrder(
            Future.State.SUCCESS, Future.State.SUCCESS, Future.State.SUCCESS, Future.State.FAILED);
    assertThat(writer.write(LONG, Footprint.SMALL, GroupWriterTest::count)).isEqualTo(3);
  }

  @Test
  void anErrorCostsTheConnection_butNotTheThreadThatAllWritesGoThrough() {
    assertThatThrownBy(() ->
            writer.write(
                LONG,
                Footprint.SMALL,
                s -> {
                  throw new AssertionError("the driver's own");
                }))
        .isInstanceOf(DatabaseUnavailableException.class);

    Eventually.isTrue(() -> writer.refusal().isEmpty());
    assertThat(writer.write(LONG, Footprint.SMALL, insert("anchor"))).isEqualTo(1);
  }

  @Test
  void aRequestThatThrowsIsRefused_andTheNextOneIsTaken() {
    assertThatThrownBy(() ->
            writer.write(
                LONG,
                Footprint.SMALL,
                s -> {
                  throw new IllegalStateException("a defect");
                }))
        .isInstanceOf(DatabaseUnavailableException.class);
    assertThat(writer.write(LONG, Footprint.SMALL, insert("anchor"))).isEqualTo(1);
  }

  @Test
  void aCallerWaitsNoLongerThanItsLimit() {
    CountDownLatch go = new CountDownLatch(1);
    assertThatThrownBy(() -> writer.write(Duration.ofMillis(1), Footprint.SMALL, waitFor(go)))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage("the database takes too long");
    go.countDown();
  }

  @Test
  void anInterruptDoesNotCutAWriteShort() {
    Thread.currentThread().interrupt();

    assertThat(writer.write(LONG, Footprint.SMALL, insert("anchor"))).isEqualTo(1);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void afterTheEndItRefuses() {
    writer.close();

    assertThatThrownBy(() -> writer.write(LONG, Footprint.SMALL, insert("anchor")))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage("closed");
  }

  private static Transaction<Integer> insert(String word) {
    return session -> session.update("INSERT INTO words VALUES (?)", word);
  }

  private static Transaction<Integer> waitFor(CountDownLatch latch) {
    return session -> {
      try {
        latch.await();
        return 0;
      } catch (InterruptedException e) {
        throw new SQLException(e);
      }
    };
  }

  private static int count(Session session) throws SQLException {
    try (ResultSet rows = session.statement("SELECT COUNT(*) FROM words").executeQuery()) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
