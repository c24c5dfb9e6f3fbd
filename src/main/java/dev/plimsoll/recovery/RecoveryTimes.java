package dev.plimsoll.recovery;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.database.Session;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.WorkQueue;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a sign of life, and puts the upkeep into the queue when it is due: the list at the start
/// and hourly, all open pull requests weekly. The times are those of the database, for all
/// processes together.
public final class RecoveryTimes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RecoveryTimes.class);
  private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(5);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(20);
  private static final Duration OUTAGE = Duration.ofMinutes(15);
  private static final Duration READING = Duration.ofHours(1);
  private static final Duration SWEEP = Duration.ofDays(7);

  private final Database database;
  private final WorkQueue queue;
  private final SweepRequests sweeps;
  private final Thread thread;
  private boolean first = true;

  private RecoveryTimes(Database database, WorkQueue queue) {
    this.database = database;
    this.queue = queue;
    this.sweeps = new SweepRequests(database, queue);
    this.thread = Thread.ofVirtual().name("recovery-times").unstarted(this::run);
  }

  /// Begins with what is due at the start.
  public static RecoveryTimes start(Database database, WorkQueue queue) {
    RecoveryTimes times = new RecoveryTimes(database, queue);
    times.thread.start();
    return times;
  }

  /// For tests, which call [#tick] themselves.
  static RecoveryTimes unstarted(Database database, WorkQueue queue) {
    return new RecoveryTimes(database, queue);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(untilNext());
      }
    } catch (InterruptedException closed) {
      LOG.debug("Nothing more falls due");
    }
  }

  private Duration untilNext() {
    try {
      tick();
      return SIGN_OF_LIFE;
    } catch (DatabaseUnavailableException later) {
      LOG.warn("No upkeep can be planned now: {}", later.getMessage());
      return AFTER_TROUBLE;
    }
  }

  private record Due(boolean reading, Optional<Instant> sweepSince) {}

  /// Looks once at what is due.
  void tick() {
    Due due = database.write(this::due);
    if (due.reading()) {
      queue.mark(List.of(Mark.inTheBackground(ListReading.WORK)));
    }
    due.sweepSince().ifPresent(sweeps::everywhere);
    first = false;
  }

  private Due due(Session session) throws SQLException {
    Instant now = session.now();
    signOfLife(session, now);
    Optional<Instant> next = FactTable.instant(session, FactTable.READING_DUE);
    // A time beyond the next hour was kept by a clock that was wrong.
    boolean reading =
        first || next.filter(at -> at.isAfter(now) && !at.isAfter(now.plus(READING))).isEmpty();
    if (reading) {
      FactTable.keep(session, FactTable.READING_DUE, now.plus(READING));
    }
    Optional<Instant> swept = FactTable.instant(session, FactTable.SWEPT);
    if (swept.filter(at -> !at.isAfter(now)).isEmpty()) {
      FactTable.keep(session, FactTable.SWEPT, now);
    }
    return new Due(reading, swept.filter(at -> !at.plus(SWEEP).isAfter(now)));
  }

  private static void signOfLife(Session session, Instant now) throws SQLException {
    Optional<Instant> alive = FactTable.instant(session, FactTable.ALIVE);
    Optional<Instant> outage = FactTable.instant(session, FactTable.OUTAGE);
    if (outage.isEmpty() && alive.isPresent() && alive.get().plus(OUTAGE).isBefore(now)) {
      LOG.info("No server was running between {} and now", alive.get());
      FactTable.keep(session, FactTable.OUTAGE, alive.get());
    }
    FactTable.keep(session, FactTable.ALIVE, now);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
