package dev.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PostgresDatabaseTest {
  private PostgresAddress address;

  @BeforeEach
  void createDatabase() throws SQLException {
    address = PostgresServer.newDatabase();
  }

  @Test
  void processesThatStartTogetherMigrateOnce() throws Exception {
    List<Future<PostgresDatabase>> opened = new ArrayList<>();
    try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        opened.add(processes.submit(() -> PostgresDatabase.open(address)));
      }
    }

    for (Future<PostgresDatabase> one : opened) {
      try (PostgresDatabase database = one.get()) {
        assertThat(database.<Integer>read(s -> count(s, "SELECT COUNT(*) FROM work"))).isZero();
        assertThat(
                database.<Integer>read(s ->
                    count(
                        s, "SELECT COUNT(*) - COUNT(DISTINCT version) FROM flyway_schema_history")))
            .as("migrations that ran twice")
            .isZero();
      }
    }
  }

  @Test
  void anOlderVersionWorksOnASchemaThatIsAhead() throws IOException {
    try (PostgresDatabase newer = PostgresDatabase.open(address)) {
      newer.write(session -> session.update(AheadSchema.ADD_COLUMN));
      newer.write(session -> session.update(AheadSchema.RECORD));
    }

    try (PostgresDatabase older = PostgresDatabase.open(address)) {
      assertThat(older.trouble()).isEmpty();
    }
  }

  @Test
  void whatIsAnnouncedByOneIsHeardByAll() throws Exception {
    CountDownLatch here = new CountDownLatch(1);
    CountDownLatch there = new CountDownLatch(1);
    try (PostgresDatabase one = PostgresDatabase.open(address);
        PostgresDatabase other = PostgresDatabase.open(address)) {
      one.whenAnnounced(here::countDown);
      other.whenAnnounced(there::countDown);

      one.announce();

      here.await();
      there.await();
    }
  }

  @Test
  void announcementsAreHeardAgainAfterTheConnectionWasLost() throws Exception {
    CountDownLatch lost = new CountDownLatch(1);
    CountDownLatch there = new CountDownLatch(2);
    try (PostgresDatabase one = PostgresDatabase.open(address);
        PostgresDatabase other = PostgresDatabase.open(address)) {
      other.whenAnnounced(lost::countDown);
      PostgresServer.disconnect(address);
      // It may have missed some, so it wakes its listeners when it is back.
      lost.await();
      other.whenAnnounced(there::countDown);

      while (there.getCount() > 0) {
        one.announce();
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void aLostConnectionIsReplaced() throws Exception {
    try (PostgresDatabase database = PostgresDatabase.open(address)) {
      database.<Integer>read(session -> count(session, "SELECT 1"));
      PostgresServer.disconnect(address);

      Eventually.isTrue(() -> database.trouble().isEmpty());
      assertThat(database.<Integer>write(session -> session.update("UPDATE work SET number = 1")))
          .isZero();
      assertThat(database.<Integer>read(session -> count(session, "SELECT 7"))).isEqualTo(7);
    }
  }

  @Test
  void aTimeIsTheSameForAWholeTransaction_andInWholeMilliseconds() throws IOException {
    try (PostgresDatabase database = PostgresDatabase.open(address)) {
      assertThat(
              database.<Boolean>write(session -> {
                var first = session.now();
                session.statement("SELECT pg_sleep(0.01)").execute();
                return first.equals(session.now())
                    && first.equals(first.truncatedTo(ChronoUnit.MILLIS));
              }))
          .isTrue();
    }
  }

  @Test
  void textOfStrangersMayHoldAnything() throws IOException {
    try (PostgresDatabase database = PostgresDatabase.open(address)) {
      assertThat(
              database.<String>write(session -> {
                try (ResultSet rows =
                    session.statement("SELECT CAST(? AS TEXT)", "a\0b").executeQuery()) {
                  rows.next();
                  return rows.getString(1);
                }
              }))
          .isEqualTo("a\uFFFDb");
    }
  }

  @Test
  void aReadCannotWrite() throws IOException {
    try (PostgresDatabase database = PostgresDatabase.open(address)) {
      assertThatThrownBy(
              () -> database.<Integer>read(session -> session.update("UPDATE work SET number = 1")))
          .isInstanceOf(DatabaseUnavailableException.class);
      assertThat(database.trouble()).isEmpty();
    }
  }

  @Test
  void aRowThatSomebodyHoldsDoesNotHoldUpTheOthersForEver() throws Exception {
    try (PostgresDatabase database = PostgresDatabase.open(address);
        PostgresDatabase other = PostgresDatabase.open(address)) {
      database.<Integer>write(session -> session.update(Rows.INSERT, "held"));
      CountDownLatch locked = new CountDownLatch(1);
      CountDownLatch done = new CountDownLatch(1);
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Integer> holder =
            threads.submit(() ->
                other.<Integer>write(session -> {
                  int rows = session.update(Rows.TOUCH, "held");
                  locked.countDown();
                  await(done);
                  return rows;
                }));
        locked.await();
        assertThatThrownBy(
                () -> database.<Integer>write(session -> session.update(Rows.TOUCH, "held")))
            .isInstanceOf(DatabaseUnavailableException.class);
        assertThat(database.<Integer>write(session -> session.update(Rows.INSERT, "free"))).isOne();
        done.countDown();
        assertThat(holder.get()).isOne();
      }
    }
  }

  @Test
  void aWrongPasswordIsSaidAtOnce_andNotShown() {
    PostgresAddress wrong =
        PostgresAddress.parse(
            PostgresServer.url(address.database()),
            Optional.of("nobody"),
            Optional.of("hush-hush"));

    assertThatThrownBy(() -> PostgresDatabase.open(wrong))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(address.toString())
        .hasMessageContaining("nobody")
        .hasMessageNotContaining("hush-hush");
  }

  @Test
  void aServerThatIsAwayIsWaitedForInVain_andThenNamed() {
    PostgresAddress nowhere =
        PostgresAddress.parse(
            "jdbc:postgresql://localhost:1/dock", Optional.empty(), Optional.of("hush-hush"));

    assertThatThrownBy(() -> PostgresDatabase.open(nowhere, null, Duration.ofMillis(10)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the database at localhost:1/dock cannot be used")
        .hasMessageNotContaining("hush-hush");
  }

  private static void await(CountDownLatch latch) throws SQLException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new SQLException(e);
    }
  }

  private static int count(Session session, String sql) throws SQLException {
    try (ResultSet rows = session.statement(sql).executeQuery()) {
      return rows.next() ? rows.getInt(1) : -1;
    }
  }

  private static final class Rows {
    static final String INSERT =
        "INSERT INTO remembered (installation_id, owner, repository, number, said)"
            + " VALUES (1, 'tidewater', ?, 1, 'told')";

    static final String TOUCH = "UPDATE remembered SET said = 'again' WHERE repository = ?";
  }
}
