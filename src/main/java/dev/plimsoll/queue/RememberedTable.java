package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// What is kept of each pull request for those who work on it; it outlives their work.
final class RememberedTable {
  private static final String FIND =
      """
      SELECT said FROM remembered
      WHERE installation_id = ? AND owner = ? AND repository = ? AND number = ?
      """;

  private static final String KEEP =
      """
      INSERT INTO remembered (installation_id, owner, repository, number, said)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (installation_id, owner, repository, number) DO UPDATE SET said = excluded.said
      """;

  private RememberedTable() {}

  static Optional<String> find(Session session, PullRequestKey key) throws SQLException {
    try (ResultSet rows =
        session
            .statement(FIND, key.installationId(), key.owner(), key.repository(), key.number())
            .executeQuery()) {
      return rows.next() ? Optional.of(rows.getString("said")) : Optional.empty();
    }
  }

  static int keep(Session session, PullRequestKey key, String said) throws SQLException {
    return session.update(
        KEEP, key.installationId(), key.owner(), key.repository(), key.number(), said);
  }
}
