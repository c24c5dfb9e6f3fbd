package dev.plimsoll.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded database of a single process, in a folder of its own.
public final class SqliteDatabase implements Database {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

  // The host waits ten seconds for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration PROBE = Duration.ofSeconds(2);

  private final GroupWriter writer;
  private final FolderLock lock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean doubtful;

  private SqliteDatabase(GroupWriter writer, FolderLock lock) {
    this.writer = writer;
    this.lock = lock;
  }

  /// Opens the database of a folder, which must exist.
  ///
  /// @param clock tells the time to its transactions
  /// @throws IOException when another process uses it, or it cannot be written
  public static SqliteDatabase open(Path folder, InstantSource clock) throws IOException {
    FolderLock lock = FolderLock.take(folder);
    try {
      return new SqliteDatabase(new GroupWriter(SqliteFile.open(folder, clock)), lock);
    } catch (SQLException | RuntimeException | IOException e) {
      lock.close();
      throw new IOException("the database in " + folder + " cannot be opened", e);
    }
  }

  @Override
  public <T> T write(Transaction<T> transaction) {
    try {
      return writer.write(PATIENCE, transaction);
    } catch (DatabaseUnavailableException e) {
      doubtful = true;
      throw e;
    }
  }

  @Override
  public <T> T read(Transaction<T> transaction) {
    return write(transaction);
  }

  @Override
  public boolean isExclusive() {
    return true;
  }

  @Override
  public void announce() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public void whenAnnounced(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void watchedBy(WriteListener listener) {
    writer.watchedBy(listener);
  }

  @Override
  public int waiting() {
    return writer.waiting();
  }

  /// After a failure only a write proves that the database takes writes again: a full disk still
  /// answers queries.
  @Override
  public Optional<String> trouble() {
    String probe = doubtful ? "PRAGMA user_version = 0" : "SELECT 1";
    try {
      writer.write(PROBE, session -> session.statement(probe).execute());
      doubtful = false;
      return Optional.empty();
    } catch (DatabaseUnavailableException e) {
      doubtful = true;
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    writer.close();
    try {
      lock.close();
    } catch (IOException e) {
      LOG.warn("The lock of the data folder could not be lifted", e);
    }
  }
}
