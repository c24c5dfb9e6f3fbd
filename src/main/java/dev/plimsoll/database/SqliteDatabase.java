package dev.plimsoll.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded database of a single process, in a folder of its own.
public final class SqliteDatabase implements Database {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

  private final GuardedWriter writer;
  private final ReadPool reads;
  private final @Nullable FolderLock lock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private SqliteDatabase(SqliteFile file, Session session, @Nullable FolderLock lock) {
    this.writer = new GuardedWriter(session, file::open);
    this.reads = file.reads();
    this.lock = lock;
  }

  /// Opens the database of a folder, which must exist.
  ///
  /// @param clock tells the time to its transactions
  /// @throws IOException when another process uses it, or it cannot be written
  public static SqliteDatabase open(Path folder, InstantSource clock) throws IOException {
    FolderLock lock = FolderLock.take(folder);
    try {
      SqliteFile file = SqliteFile.in(folder, clock);
      return new SqliteDatabase(file, file.open(), lock);
    } catch (SQLException | RuntimeException | IOException e) {
      lock.close();
      throw new IOException("the database in " + folder + " cannot be opened", e);
    }
  }

  /// Opens the database of a folder beside the process that uses it, if any does. Its schema is as
  /// that process made it.
  ///
  /// @throws IOException when there is none, or it cannot be opened
  public static SqliteDatabase beside(Path folder, InstantSource clock) throws IOException {
    SqliteFile file = SqliteFile.existing(folder, clock);
    try {
      return new SqliteDatabase(file, file.open(), null);
    } catch (SQLException | RuntimeException e) {
      throw new IOException("the database in " + folder + " cannot be opened", e);
    }
  }

  @Override
  public <T> T write(Footprint footprint, Transaction<T> transaction) {
    return writer.write(footprint, transaction);
  }

  @Override
  public <T> T read(Transaction<T> transaction) {
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
    return lock != null;
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
  public boolean giveBack() {
    return write(FreePages::giveBack);
  }

  @Override
  public Optional<String> trouble() {
    return writer.trouble();
  }

  @Override
  public void close() {
    reads.close();
    writer.close();
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      LOG.warn("The lock of the data folder could not be lifted", e);
    }
  }
}
