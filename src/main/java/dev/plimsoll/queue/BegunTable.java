package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Which check runs were begun, and are not known to be completed. A commit may be noted twice.
final class BegunTable {
  private static final String INSERT =
      """
      INSERT INTO begun_check_runs (installation_id, owner, repository, number, head_sha, begun_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  static final String FIND =
      """
      SELECT head_sha, MAX(begun_at) AS begun_at FROM begun_check_runs
      WHERE installation_id = ? AND owner = ? AND repository = ? AND number = ?
      GROUP BY head_sha ORDER BY begun_at, head_sha
      """;

  private static final String DELETE =
      """
      DELETE FROM begun_check_runs
      WHERE installation_id = ? AND owner = ? AND repository = ? AND number = ? AND head_sha = ?
      """;

  private BegunTable() {}

  static int insert(Session session, PullRequestKey key, String commit, Instant now)
      throws SQLException {
    return session.update(
        INSERT,
        key.installationId(),
        key.owner(),
        key.repository(),
        key.number(),
        commit,
        now.toEpochMilli());
  }

  /// The oldest first.
  static List<BegunRun> find(Session session, PullRequestKey key, Instant now) throws SQLException {
    List<BegunRun> found = new ArrayList<>();
    try (ResultSet rows =
        session
            .statement(FIND, key.installationId(), key.owner(), key.repository(), key.number())
            .executeQuery()) {
      while (rows.next()) {
        long age = now.toEpochMilli() - rows.getLong("begun_at");
        found.add(new BegunRun(rows.getString("head_sha"), Duration.ofMillis(age)));
      }
    }
    return found;
  }

  static int delete(Session session, PullRequestKey key, String commit) throws SQLException {
    return session.update(
        DELETE, key.installationId(), key.owner(), key.repository(), key.number(), commit);
  }
}
