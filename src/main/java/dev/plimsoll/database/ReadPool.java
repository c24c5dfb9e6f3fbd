package dev.plimsoll.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A few connections beside that of the writer, opened when they are first needed. A fair semaphore
/// stands before the pool, which by itself lets single callers wait for seconds when many come.
final class ReadPool implements AutoCloseable {
  private static final int SIZE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Semaphore places = new Semaphore(SIZE, true);
  private final DataSource source;
  private final Dialect dialect;
  private final @Nullable InstantSource clock;
  private @Nullable HikariDataSource pool;
  private boolean closed;

  /// @param source gives connections; the pool takes no more than it needs
  /// @param clock as for a [Session]
  ReadPool(DataSource source, Dialect dialect, @Nullable InstantSource clock) {
    this.source = source;
    this.dialect = dialect;
    this.clock = clock;
  }

  /// Runs a transaction on a connection of its own; once more, when the connection turns out to
  /// have been lost meanwhile.
  ///
  /// @throws DatabaseUnavailableException when none is to be had, or it failed
  <T> T run(Transaction<T> transaction) {
    enter();
    try {
      return runOnce(transaction);
    } catch (SQLException e) {
      if (!dialect.isConnectionLost(e)) {
        throw new DatabaseUnavailableException("the database refused", e);
      }
      return runAgain(transaction);
    } catch (AssertionError e) {
      // The driver's own, where assertions are on and its connection breaks in mid-answer.
      throw new DatabaseUnavailableException("the database's driver failed", e);
    } finally {
      places.release();
    }
  }

  private <T> T runOnce(Transaction<T> transaction) throws SQLException {
    try (Session session = new Session(pool().getConnection(), dialect, clock)) {
      T result = transaction.run(session);
      session.commit();
      return result;
    }
  }

  // What was lost together is idle together: the next one of the pool would be lost too.
  private <T> T runAgain(Transaction<T> transaction) {
    try {
      pool().getHikariPoolMXBean().softEvictConnections();
      return runOnce(transaction);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException("the database is away", e);
    }
  }

  private void enter() {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new DatabaseUnavailableException("too many requests are waiting");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("interrupted", e);
    }
  }

  private synchronized HikariDataSource pool() {
    if (closed) {
      throw new DatabaseUnavailableException("closed");
    }
    HikariDataSource open = pool;
    if (open == null) {
      open = open();
      pool = open;
    }
    return open;
  }

  private HikariDataSource open() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database-reads");
    config.setDataSource(source);
    config.setMaximumPoolSize(SIZE);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setAutoCommit(false);
    config.setReadOnly(true);
    return new HikariDataSource(config);
  }

  @Override
  public synchronized void close() {
    closed = true;
    HikariDataSource open = pool;
    if (open != null) {
      open.close();
    }
  }
}
