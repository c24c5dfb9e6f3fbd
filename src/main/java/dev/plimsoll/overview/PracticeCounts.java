package dev.plimsoll.overview;

import dev.plimsoll.database.Database;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How much the last visits of an installation's repositories found.
public final class PracticeCounts {
  private static final String OF_INSTALLATION =
      "SELECT owner, repository, practice, findings FROM overview_practices"
          + " WHERE installation_id = ? AND findings > 0";

  private final Database database;

  public PracticeCounts(Database database) {
    this.database = database;
  }

  /// Findings by practice, of each repository that has any, by `owner/name`. Whoever asks has found
  /// out who may know.
  public Map<String, SortedMap<String, Integer>> of(long installation) {
    return database.read(session -> {
      Map<String, SortedMap<String, Integer>> counts = new HashMap<>();
      try (ResultSet rows = session.statement(OF_INSTALLATION, installation).executeQuery()) {
        while (rows.next()) {
          counts
              .computeIfAbsent(rows.getString(1) + "/" + rows.getString(2), _ -> new TreeMap<>())
              .put(rows.getString(3), rows.getInt(4));
        }
      }
      return counts;
    });
  }
}
