package dev.plimsoll.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a database to the newest schema; others that do so at the same time wait for each other.
///
/// A process keeps working on a schema that is newer than it: while a cluster is upgraded, both
/// run. So a migration may add tables, columns that have a default or may be empty, and indexes.
/// What an older version reads or writes must not be dropped, renamed or made narrower; that may
/// follow one version later.
final class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private static final String STATE =
      """
      SELECT SUM(CASE WHEN version = ? AND success THEN 1 ELSE 0 END) AS newest,
        SUM(CASE WHEN success THEN 0 ELSE 1 END) AS failed
      FROM flyway_schema_history
      """;

  private Migrations() {}

  static void bring(DataSource source, Dialect dialect) {
    if (!isNewest(source, dialect)) {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(source)
          .locations(dialect.migrations().toArray(String[]::new))
          .placeholders(Map.of("bytes", dialect.bytes()))
          .load()
          .migrate();
    }
  }

  /// Whether there is nothing to do, as at nearly every start; the tool takes longer to say so than
  /// the rest of the server to start.
  private static boolean isNewest(DataSource source, Dialect dialect) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(STATE)) {
      statement.setString(1, dialect.newestMigration());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getInt("newest") == 1 && rows.getInt("failed") == 0;
      }
    } catch (SQLException e) {
      LOG.debug("The schema's history cannot be read, or is not there yet", e);
      return false;
    }
  }
}
