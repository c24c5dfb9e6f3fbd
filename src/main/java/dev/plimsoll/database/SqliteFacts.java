package dev.plimsoll.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteDataSource;

/// What can be told of an embedded database from outside.
public final class SqliteFacts {
  private SqliteFacts() {}

  /// The file that holds the database of a folder, whether it is there or not.
  public static Path file(Path folder) {
    return SqliteFile.of(folder);
  }

  /// What is broken in the file, a few sentences at most; empty when nothing is.
  public static List<String> damage(Session session) throws SQLException {
    List<String> said = new ArrayList<>();
    try (ResultSet rows = session.statement("PRAGMA quick_check(3)").executeQuery()) {
      while (rows.next()) {
        said.add(rows.getString(1));
      }
    }
    return said.equals(List.of("ok")) ? List.of() : said;
  }

  /// Why SQLite's own code, which is unpacked into a folder for temporary files, cannot run here.
  public static Optional<String> troubleWithNativeCode() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite::memory:");
    try (Connection connection = source.getConnection()) {
      return connection.isValid(1) ? Optional.empty() : Optional.of("it does not answer");
    } catch (SQLException | LinkageError e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
