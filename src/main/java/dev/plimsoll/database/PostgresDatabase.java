package dev.plimsoll.database;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL database that any number of processes share. It tells the time to all of them.
public final class PostgresDatabase implements Database {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);
  private static final Duration PATIENCE_AT_START = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final GuardedWriter writer;
  private final ReadPool reads;
  private final PostgresAnnouncements announcements;

  private PostgresDatabase(
      PostgresConnections connections, Session session, @Nullable InstantSource clock)
      throws SQLException {
    this.reads = new ReadPool(connections.limited(), Dialect.POSTGRESQL, clock);
    this.announcements = PostgresAnnouncements.start(connections, reads);
    this.writer = new GuardedWriter(session, connections::open);
  }

  /// Opens the database; while it is away, waits for it up to a minute.
  ///
  /// @throws IOException when it does not come, or refuses
  public static PostgresDatabase open(PostgresAddress address) throws IOException {
    return open(address, null, PATIENCE_AT_START);
  }

  /// Opens the database if it is there now.
  ///
  /// @throws IOException when it is away, or refuses
  public static PostgresDatabase openAtOnce(PostgresAddress address) throws IOException {
    return open(address, null, Duration.ZERO);
  }

  /// Opens the database with a time of one's own, for those who have to move it.
  public static PostgresDatabase open(PostgresAddress address, InstantSource clock)
      throws IOException {
    return open(address, clock, PATIENCE_AT_START);
  }

  static PostgresDatabase open(
      PostgresAddress address, @Nullable InstantSource clock, Duration patience)
      throws IOException {
    PostgresConnections connections = new PostgresConnections(address, clock);
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return open(connections, clock);
      } catch (SQLException | FlywayException e) {
        String why = "the database at " + address + " cannot be used: " + connections.explain(e);
        if (!mayPass(e) || System.nanoTime() > deadline) {
          throw new IOException(why);
        }
        LOG.warn("{}; waiting for it", why);
        pause();
      }
    }
  }

  private static PostgresDatabase open(
      PostgresConnections connections, @Nullable InstantSource clock) throws SQLException {
    Session session = connections.open();
    try {
      Migrations.bring(connections.patient(), Dialect.POSTGRESQL);
      return new PostgresDatabase(connections, session, clock);
    } catch (SQLException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /// Whether it is the server's state, which changes, and not what it was asked. Several processes
  /// that start at once may also be in each other's way.
  private static boolean mayPass(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return Dialect.POSTGRESQL.isConnectionLost(e)
            || Dialect.POSTGRESQL.isOutOfOrder(e)
            || state.startsWith("40")
            || state.startsWith("55")
            || state.equals("23505");
      }
    }
    return false;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the database", e);
    }
  }

  @Override
  public <T> T write(Footprint footprint, Transaction<T> transaction) {
    return writer.write(footprint, transaction);
  }

  @Override
  public <T> T read(Transaction<T> transaction) {
    writer
        .refusal()
        .ifPresent(why -> {
          throw new DatabaseUnavailableException(why);
        });
    return reads.run(transaction);
  }

  @Override
  public void watchedBy(WriteListener listener) {
    writer.watchedBy(listener);
  }

  @Override
  public int waiting() {
    return writer.waiting();
  }

  @Override
  public boolean isExclusive() {
    return false;
  }

  @Override
  public void announce() {
    announcements.announce();
  }

  @Override
  public void whenAnnounced(Runnable listener) {
    announcements.add(listener);
  }

  @Override
  public Optional<String> trouble() {
    return writer.trouble();
  }

  @Override
  public void close() {
    announcements.close();
    writer.close();
    reads.close();
  }
}
