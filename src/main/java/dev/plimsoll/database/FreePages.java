package dev.plimsoll.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pages of a SQLite file that hold nothing any more. They are used again, so a few are kept;
/// many are given back to the file system, a part at a time.
final class FreePages {
  private static final Logger LOG = LoggerFactory.getLogger(FreePages.class);
  private static final int INCREMENTAL = 2;
  private static final int AT_ONCE = 500;
  private static final long FEW = 4_000;
  private static final int PART_OF_ALL = 4;

  // Written anew within a second; of a larger file the free pages are used again, but stay.
  private static final long SOON_REWRITTEN_BYTES = 64L << 20;

  private FreePages() {}

  /// Makes it possible to give pages back, which has to be chosen before anything is in the file,
  /// or takes a rewriting of it.
  static void prepare(Path file, DataSource source) throws IOException, SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      if (number(statement, "PRAGMA auto_vacuum") == INCREMENTAL) {
        return;
      }
      if (Files.size(file) > SOON_REWRITTEN_BYTES) {
        LOG.info("The database's file will not shrink; `VACUUM` on it, once, changes that");
        return;
      }
      statement.execute("PRAGMA auto_vacuum = INCREMENTAL");
      statement.execute("VACUUM");
    }
  }

  /// Answers whether there may be more to give back.
  static boolean giveBack(Session session) throws SQLException {
    long free = number(session, "PRAGMA freelist_count");
    if (free < FEW || free * PART_OF_ALL < number(session, "PRAGMA page_count")) {
      return false;
    }
    session.runToEnd("PRAGMA incremental_vacuum(" + AT_ONCE + ")");
    return number(session, "PRAGMA freelist_count") < free;
  }

  private static long number(Session session, String pragma) throws SQLException {
    try (ResultSet rows = session.statement(pragma).executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static long number(Statement statement, String pragma) throws SQLException {
    try (ResultSet rows = statement.executeQuery(pragma)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
