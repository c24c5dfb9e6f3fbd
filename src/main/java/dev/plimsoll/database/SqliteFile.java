package dev.plimsoll.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The embedded database of one folder: opened so that a commit has reached the disk when it
/// returns, readable by its owner alone, and brought to the newest schema.
final class SqliteFile {
  private static final String NAME = "plimsoll.db";
  private static final String MAX_IDLE_LOG_BYTES = "67108864";

  // The folder is ours alone; only somebody's tool can hold a lock for a moment.
  private static final int BUSY_MILLIS = 1000;
  // Of the one connection that writes, where it has read as much: with millions of rows each change
  // would else read pages again that the last one had.
  private static final int CACHE_KILOBYTES = 64 * 1024;

  private final Path file;
  private final InstantSource clock;

  private SqliteFile(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /// Where the database of a folder is, or will be.
  static Path of(Path folder) {
    return folder.resolve(NAME);
  }

  /// Connections that neither create nor change anything.
  static SQLiteDataSource readOnly(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  static SqliteFile in(Path folder, InstantSource clock) throws IOException, SQLException {
    Path file = of(folder);
    createForOwnerOnly(file);
    SqliteFile database = new SqliteFile(file, clock);
    FreePages.prepare(file, database.plain());
    Migrations.bring(database.source(new SQLiteConfig()), Dialect.SQLITE);
    return database;
  }

  /// The file of a folder as it is, which another process may use now.
  ///
  /// @throws IOException when there is none
  static SqliteFile existing(Path folder, InstantSource clock) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no database in " + folder + " yet");
    }
    return new SqliteFile(file, clock);
  }

  Session open() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setCacheSize(-CACHE_KILOBYTES);
    return new Session(source(config).getConnection(), Dialect.SQLITE, clock);
  }

  /// Connections that see the file as it was when their transaction began, whatever is written.
  ReadPool reads() {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return new ReadPool(source(config), Dialect.SQLITE, clock);
  }

  // As the file is: setting its journal would write the first page of an empty one.
  private SQLiteDataSource plain() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private SQLiteDataSource source(SQLiteConfig config) {
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, MAX_IDLE_LOG_BYTES);
    config.setBusyTimeout(BUSY_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  // SQLite gives its side files the permissions of the database.
  private static void createForOwnerOnly(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }
}
