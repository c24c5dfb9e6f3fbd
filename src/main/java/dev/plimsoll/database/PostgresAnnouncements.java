package dev.plimsoll.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
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

  // Each one is a commit. The first after a while is sent at once.
  private static final long LULL_MILLIS = 20;

  private final String me = UUID.randomUUID().toString();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Semaphore unsent = new Semaphore(0);
  private final PostgresConnections connections;
  private final ReadPool pool;
  private final Thread listening;
  private final Thread sending;
  private volatile @Nullable Connection current;
  private volatile boolean closed;

  private PostgresAnnouncements(PostgresConnections connections, ReadPool pool, Connection first) {
    this.connections = connections;
    this.pool = pool;
    this.listening = Thread.ofPlatform().daemon().unstarted(() -> listenUntilClosed(first));
    this.sending = Thread.ofPlatform().daemon().unstarted(this::sendUntilClosed);
  }

  /// Listens from now on.
  static PostgresAnnouncements start(PostgresConnections connections, ReadPool pool)
      throws SQLException {
    PostgresAnnouncements started =
        new PostgresAnnouncements(connections, pool, listening(connections));
    started.listening.setName("database-listener");
    started.listening.start();
    started.sending.setName("database-announcer");
    started.sending.start();
    return started;
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
    Connection open = current;
    if (open != null) {
      hangUp(open);
    }
  }

  private static void hangUp(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.debug("The listener's connection could not be ended", e);
    }
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
        Thread.sleep(LULL_MILLIS);
      }
    } catch (InterruptedException e) {
      LOG.debug("The announcer ends with the database");
    }
  }

  private void send() {
    try {
      pool.run(session -> session.statement("SELECT pg_notify(?, ?)", CHANNEL, me).execute());
    } catch (DatabaseUnavailableException e) {
      LOG.debug("An announcement was not sent", e);
    }
  }

  private void listenUntilClosed(Connection first) {
    try {
      listen(first);
      while (!closed) {
        Thread.sleep(PAUSE_MILLIS);
        listenAgain();
      }
    } catch (InterruptedException e) {
      LOG.debug("The listener ends with the database");
    }
  }

  private void listenAgain() {
    try {
      Connection next = listening(connections);
      // What was announced while nobody listened.
      tell();
      listen(next);
    } catch (SQLException e) {
      LOG.debug("Announcements are not heard now", e);
    }
  }

  private static Connection listening(PostgresConnections connections) throws SQLException {
    Connection connection = connections.limited().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// Passes on what it hears, until the connection is lost.
  private void listen(Connection connection) {
    current = connection;
    try (connection;
        Statement statement = connection.createStatement()) {
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
    } catch (SQLException e) {
      LOG.debug("Announcements are not heard any more", e);
    }
  }
}
