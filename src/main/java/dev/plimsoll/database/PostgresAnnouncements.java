package dev.plimsoll.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries announcements between the processes of a cluster. They may be lost while the database is
/// away, so nobody may depend on one.
///
/// They are sent apart from what they announce, and many as one: PostgreSQL lets transactions that
/// notify commit only one after the other.
final class PostgresAnnouncements implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresAnnouncements.class);
  private static final String CHANNEL = "plimsoll";
  private static final int LISTEN_MILLIS = 5000;
  private static final long PAUSE_MILLIS = 1000;

  private final String me = UUID.randomUUID().toString();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Semaphore unsent = new Semaphore(0);
  private final PostgresConnections connections;
  private final ReadPool pool;
  private final Thread listening;
  private final Thread sending;
  private volatile boolean closed;

  PostgresAnnouncements(PostgresConnections connections, ReadPool pool) {
    this.connections = connections;
    this.pool = pool;
    this.listening =
        Thread.ofPlatform().daemon().name("database-listener").start(this::listenUntilClosed);
    this.sending =
        Thread.ofPlatform().daemon().name("database-announcer").start(this::sendUntilClosed);
  }

  void add(Runnable listener) {
    listeners.add(listener);
  }

  /// Tells the listeners of this process now, and those of others soon.
  void announce() {
    unsent.release();
    tell();
  }

  @Override
  public void close() {
    closed = true;
    sending.interrupt();
    listening.interrupt();
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  private void sendUntilClosed() {
    try {
      while (!closed) {
        unsent.acquire();
        unsent.drainPermits();
        send();
      }
    } catch (InterruptedException e) {
      LOG.debug("The announcer ends with the database");
    }
  }

  private void send() {
    try {
      pool.run(session ->
          session.statement("SELECT pg_notify(?, ?)", CHANNEL, me).execute());
    } catch (DatabaseUnavailableException e) {
      LOG.debug("An announcement was not sent", e);
    }
  }

  private void listenUntilClosed() {
    try {
      while (!closed) {
        try (Connection connection = connections.limited().getConnection()) {
          listen(connection);
        } catch (SQLException e) {
          LOG.debug("Announcements are not heard now", e);
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("The listener ends with the database");
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
      // What was announced while nobody listened.
      tell();
      PGConnection wire = connection.unwrap(PGConnection.class);
      while (!closed) {
        PGNotification[] heard = wire.getNotifications(LISTEN_MILLIS);
        if (heard == null || heard.length == 0) {
          // A connection that broke in silence shows only when it is used.
          statement.execute("SELECT 1");
        } else if (List.of(heard).stream().anyMatch(one -> !one.getParameter().equals(me))) {
          tell();
        }
      }
    }
  }
}
