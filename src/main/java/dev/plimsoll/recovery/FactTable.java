package dev.plimsoll.recovery;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// How far the search has got, a line a fact.
final class FactTable {
  /// When a server was last known to run.
  static final String ALIVE = "alive";

  /// When the last outage began that nothing was done about yet.
  static final String OUTAGE = "outage";

  /// When the host's list is to be read again.
  static final String READING_DUE = "reading-due";

  /// A [ReadTo].
  static final String READ_TO = "read-to";

  /// The [Pass] that is under way.
  static final String PASS = "pass";

  /// The [SweepRequest] that is under way.
  static final String SWEEP = "sweep";

  /// When the last sweep was asked for.
  static final String SWEPT = "swept";

  private static final String FIND = "SELECT said FROM recovery_facts WHERE name = ?";
  private static final String KEEP =
      """
      INSERT INTO recovery_facts (name, said) VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET said = excluded.said
      """;
  private static final String REPLACE =
      "UPDATE recovery_facts SET said = ? WHERE name = ? AND said = ?";
  private static final String FORGET = "DELETE FROM recovery_facts WHERE name = ?";
  private static final String FORGET_THIS = FORGET + " AND said = ?";

  private FactTable() {}

  static Optional<String> find(Session session, String name) throws SQLException {
    try (ResultSet rows = session.statement(FIND, name).executeQuery()) {
      return rows.next() ? Optional.of(rows.getString("said")) : Optional.empty();
    }
  }

  static Optional<Instant> instant(Session session, String name) throws SQLException {
    return find(session, name).map(Long::parseLong).map(Instant::ofEpochMilli);
  }

  static int keep(Session session, String name, String said) throws SQLException {
    return session.update(KEEP, name, said);
  }

  static int keep(Session session, String name, Instant instant) throws SQLException {
    return keep(session, name, String.valueOf(instant.toEpochMilli()));
  }

  /// Answers false, and changes nothing, where it says something else by now.
  static boolean replace(Session session, String name, String said, String by) throws SQLException {
    return session.update(REPLACE, by, name, said) == 1;
  }

  static int forget(Session session, String name) throws SQLException {
    return session.update(FORGET, name);
  }

  /// Answers false where it says something else by now.
  static boolean forget(Session session, String name, String said) throws SQLException {
    return session.update(FORGET_THIS, name, said) == 1;
  }
}
