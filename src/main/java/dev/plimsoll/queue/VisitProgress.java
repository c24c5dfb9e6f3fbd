package dev.plimsoll.queue;

import dev.plimsoll.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// How far the visits to the repositories of an installation are.
public final class VisitProgress {
  /// The name of the work that lists an installation's repositories.
  public static final String LISTING = "/";

  private static final String VISITS =
      """
      SELECT owner, repository, done, generation, attempts, last_error FROM work
      WHERE installation_id = ? AND number = 0
      """;

  private final Database database;

  public VisitProgress(Database database) {
    this.database = database;
  }

  /// What is known of an installation, by `owner/name`; the work of listing them has the name
  /// [#LISTING].
  public Map<String, Visit> of(long installation) {
    return database.read(session -> {
      Map<String, Visit> visits = new HashMap<>();
      try (ResultSet rows = session.statement(VISITS, installation).executeQuery()) {
        while (rows.next()) {
          visits.put(rows.getString("owner") + "/" + rows.getString("repository"), visit(rows));
        }
      }
      return visits;
    });
  }

  private static Visit visit(ResultSet row) throws SQLException {
    if (row.getLong("done") >= row.getLong("generation")) {
      return Visit.DONE;
    }
    return row.getInt("attempts") > 0 && row.getString("last_error") != null
        ? Visit.TRIED
        : Visit.WAITING;
  }

  public enum Visit {
    WAITING,
    /// It did not work out, and will be tried again.
    TRIED,
    DONE
  }
}
