package dev.plimsoll.recovery;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far the open pull requests of each installation were looked through.
final class SweepTable {
  private static final String BEGIN =
      """
      INSERT INTO sweeps (installation_id, since, page, found, ended) VALUES (?, ?, 1, 0, 0)
      ON CONFLICT (installation_id) DO UPDATE SET
        since = CASE WHEN sweeps.ended = 0 AND sweeps.since < excluded.since
          THEN sweeps.since ELSE excluded.since END,
        page = 1,
        ended = 0
      """;
  private static final String FIND =
      "SELECT since, page FROM sweeps WHERE installation_id = ? AND ended = 0";
  private static final String ADVANCE =
      "UPDATE sweeps SET page = ?, found = found + ? WHERE installation_id = ? AND page = ?";
  private static final String END =
      """
      UPDATE sweeps SET ended = 1, found = found + ? WHERE installation_id = ? AND page = ?
      """;
  private static final String OPEN =
      "SELECT installation_id FROM sweeps WHERE ended = 0 ORDER BY installation_id LIMIT ?";
  private static final String SUM =
      "SELECT COALESCE(SUM(found), 0) AS found, COUNT(*) AS installations FROM sweeps";

  private SweepTable() {}

  /// @param since only pull requests that changed later are looked at
  record Progress(Instant since, int page) {}

  record Sum(int found, int installations) {}

  static int begin(Session session, long installation, Instant since) throws SQLException {
    return session.update(BEGIN, installation, since.toEpochMilli());
  }

  static Optional<Progress> find(Session session, long installation) throws SQLException {
    try (ResultSet rows = session.statement(FIND, installation).executeQuery()) {
      return rows.next()
          ? Optional.of(
              new Progress(Instant.ofEpochMilli(rows.getLong("since")), rows.getInt("page")))
          : Optional.empty();
    }
  }

  /// Answers false where it was begun anew meanwhile.
  static boolean advance(Session session, long installation, int page, int found)
      throws SQLException {
    return session.update(ADVANCE, page + 1, found, installation, page) == 1;
  }

  static boolean end(Session session, long installation, int page, int found) throws SQLException {
    return session.update(END, found, installation, page) == 1;
  }

  /// Some of those that are not ended.
  static List<Long> open(Session session, int limit) throws SQLException {
    List<Long> open = new ArrayList<>();
    try (ResultSet rows = session.statement(OPEN, limit).executeQuery()) {
      while (rows.next()) {
        open.add(rows.getLong("installation_id"));
      }
    }
    return open;
  }

  static Sum sum(Session session) throws SQLException {
    try (ResultSet rows = session.statement(SUM).executeQuery()) {
      return rows.next()
          ? new Sum(rows.getInt("found"), rows.getInt("installations"))
          : new Sum(0, 0);
    }
  }

  static int drop(Session session, long installation) throws SQLException {
    return session.update("DELETE FROM sweeps WHERE installation_id = ?", installation);
  }

  static int clear(Session session) throws SQLException {
    return session.update("DELETE FROM sweeps");
  }
}
