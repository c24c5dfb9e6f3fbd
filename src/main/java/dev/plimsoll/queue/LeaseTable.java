package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the holder of a lease may do. Every statement names the token: no row means that the lease
/// was lost.
final class LeaseTable {
  private static final String MINE =
      """
       WHERE installation_id = ? AND owner = ? AND repository = ? AND number = ?
        AND lease_token = ?
      """;

  static final String HELD = "SELECT 1 FROM work" + MINE + " AND lease_until > ?";

  static final String RENEW = "UPDATE work SET lease_until = ?" + MINE;

  // What was marked meanwhile goes into the line of that mark, and gets its turn there.
  static final String COMPLETE =
      """
      UPDATE work SET
        state = CASE WHEN generation > ? THEN 3 WHEN set_aside_at > 0 THEN 4 ELSE 0 END,
        done = CASE WHEN set_aside_at > 0 THEN done ELSE ? END,
        turn = CASE WHEN generation > ? AND next_priority <> priority THEN 0 ELSE turn END,
        priority = CASE WHEN generation > ? THEN next_priority ELSE priority END,
        attempts = 0, tries = 0, last_error = NULL, lease_token = NULL, lease_until = 0,
        changed_at = ?
      """
          + MINE;

  static final String RETRY_AFTER =
      """
      UPDATE work SET state = 3, due_at = ?, not_before = ?, last_error = ?, misses = 0,
        tries = CASE WHEN tries > 0 THEN tries - 1 ELSE 0 END,
        turn = CASE WHEN next_priority < priority THEN 0 ELSE turn END,
        priority = CASE WHEN next_priority < priority THEN next_priority ELSE priority END,
        lease_token = NULL, lease_until = 0
      """
          + MINE;

  static final String FAILED =
      """
      UPDATE work SET state = 3,
        due_at = CASE WHEN generation > ? THEN due_at ELSE ? END, last_error = ?,
        tries = CASE WHEN tries > ? THEN tries - ? ELSE 0 END,
        misses = ?, missed_generation = ?,
        turn = CASE WHEN next_priority < priority THEN 0 ELSE turn END,
        priority = CASE WHEN next_priority < priority THEN next_priority ELSE priority END,
        lease_token = NULL, lease_until = 0
      """
          + MINE;

  // Told first: it stays in the line until the pull request says so, or will not have it said.
  static final String SET_ASIDE =
      """
      UPDATE work SET
        state = CASE WHEN generation > ? OR set_aside_at = 0 THEN 3 ELSE 4 END,
        due_at = CASE WHEN generation > ? THEN due_at ELSE ? END,
        set_aside_why = CASE WHEN generation > ? THEN NULL
          WHEN set_aside_at > 0 THEN set_aside_why ELSE ? END,
        set_aside_at = CASE WHEN generation > ? THEN 0
          WHEN set_aside_at > 0 THEN set_aside_at ELSE ? END,
        tries = 0, last_error = ?,
        turn = CASE WHEN next_priority < priority THEN 0 ELSE turn END,
        priority = CASE WHEN next_priority < priority THEN next_priority ELSE priority END,
        lease_token = NULL, lease_until = 0
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
    long known = work.generation();
    long now = session.now().toEpochMilli();
    return update(session, work, COMPLETE, known, known, known, known, now);
  }

  static boolean retryAfter(Session session, LeasedWork work, Duration delay, String reason)
      throws SQLException {
    long at = session.now().plus(delay).toEpochMilli();
    return update(session, work, RETRY_AFTER, at, at, reason);
  }

  /// What a try that did not succeed says about the work.
  enum Failure {
    /// It failed by itself.
    OF_ITS_OWN,
    /// It could not be done now.
    NO_FAULT,
    /// The host does not know what it is about.
    MISS
  }

  static boolean failed(
      Session session, LeasedWork work, Duration delay, String reason, Failure failure)
      throws SQLException {
    long at = session.now().plus(delay).toEpochMilli();
    long known = work.generation();
    int back = failure == Failure.OF_ITS_OWN ? 0 : 1;
    int misses = failure == Failure.MISS ? work.misses() + 1 : 0;
    return update(session, work, FAILED, known, at, reason, back, back, misses, known);
  }

  static boolean setAside(Session session, LeasedWork work, String reason) throws SQLException {
    long known = work.generation();
    long now = session.now().toEpochMilli();
    return update(session, work, SET_ASIDE, known, known, now, known, reason, known, now, reason);
  }

  /// @param values the statement's parameters before those that name the lease
  private static boolean update(Session session, LeasedWork work, String sql, Object... values)
      throws SQLException {
    Target key = work.target();
    List<Object> all = new ArrayList<>(Arrays.asList(values));
    all.addAll(
        List.of(key.installationId(), key.owner(), key.repository(), key.number(), work.token()));
    return session.update(sql, all.toArray()) == 1;
  }
}
