package dev.plimsoll.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The embedded database of one folder: opened so that a commit has reached the disk when it
/// returns, readable by its owner alone, and brought to the newest schema.
final class SqliteFile {
  private static final String NAME = "plimsoll.db";
  private static final String MAX_IDLE_LOG_BYTES = "67108864";

  // The folder is ours alone; only somebody's tool can hold a lock for a moment.
  private static final int BUSY_MILLIS = 1000;

  private SqliteFile() {}

  static Session open(Path folder, InstantSource clock) throws IOException, SQLException {
    Path file = folder.resolve(NAME);
    createForOwnerOnly(file);
    SQLiteDataSource source = dataSource(file);
    migrate(source);
    return new Session(source.getConnection(), Dialect.SQLITE, clock);
  }

  private static SQLiteDataSource dataSource(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, MAX_IDLE_LOG_BYTES);
    config.setBusyTimeout(BUSY_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static void migrate(SQLiteDataSource source) {
    Flyway.configure(SqliteFile.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .placeholders(Map.of("bytes", "BLOB"))
        .load()
        .migrate();
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
