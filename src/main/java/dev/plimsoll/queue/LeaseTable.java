package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// What the holder of a lease may do. Every statement names the token: no row means that the lease
/// was lost.
final class LeaseTable {
  private static final String MINE =
      """
       WHERE installation_id = ? AND owner = ? AND repository = ? AND number = ?
        AND lease_token = ?
      """;

  private static final String HELD = "SELECT 1 FROM work" + MINE + " AND lease_until > ?";

  private static final String RENEW = "UPDATE work SET lease_until = ?" + MINE;

  private static final String COMPLETE =
      """
      UPDATE work SET done = ?, lease_token = NULL, lease_until = 0, attempts = 0,
        last_error = NULL
      """
          + MINE;

  private static final String RETRY_AFTER =
      """
      UPDATE work SET due_at = ?, not_before = ?, last_error = ?, lease_token = NULL,
        lease_until = 0
      """
          + MINE;

  private static final String FAILED =
      """
      UPDATE work SET due_at = CASE WHEN generation > ? THEN due_at ELSE ? END,
        last_error = ?, lease_token = NULL, lease_until = 0
      """
          + MINE;

  private LeaseTable() {}

  static boolean held(Session session, LeasedWork work, Instant now) throws SQLException {
    Target key = work.target();
    try (ResultSet rows =
        session
            .statement(
                HELD,
                key.installationId(),
                key.owner(),
                key.repository(),
                key.number(),
                work.token(),
                now.toEpochMilli())
            .executeQuery()) {
      return rows.next();
    }
  }

  static boolean renew(Session session, LeasedWork work, Instant until) throws SQLException {
    return update(session, work, RENEW, until.toEpochMilli());
  }

  static boolean complete(Session session, LeasedWork work) throws SQLException {
    return update(session, work, COMPLETE, work.generation());
  }

  static boolean retryAfter(Session session, LeasedWork work, Duration delay, String reason)
      throws SQLException {
    long at = session.now().plus(delay).toEpochMilli();
    return update(session, work, RETRY_AFTER, at, at, reason);
  }

  static boolean failed(Session session, LeasedWork work, Duration delay, String reason)
      throws SQLException {
    long at = session.now().plus(delay).toEpochMilli();
    return update(session, work, FAILED, work.generation(), at, reason);
  }

  /// @param values the statement's parameters before those that name the lease
  private static boolean update(Session session, LeasedWork work, String sql, Object... values)
      throws SQLException {
    Target key = work.target();
    Object[] lease = {
      key.installationId(), key.owner(), key.repository(), key.number(), work.token()
    };
    Object[] all = Arrays.copyOf(values, values.length + lease.length);
    System.arraycopy(lease, 0, all, values.length, lease.length);
    return session.update(sql, all) == 1;
  }
}
