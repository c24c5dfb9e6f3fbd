package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// Puts into the line what is to be done again: work whose time has come, and work whose holder
/// gave no sign of life.
final class LineTable {
  private static final int AT_ONCE = 500;

  static final String IS_DUE = "SELECT 1 FROM work WHERE state = 3 AND due_at <= ? LIMIT 1";

  // A file that brings the process down must not do so as fast as processes can be started.
  static final String LOST =
      """
      UPDATE work SET lease_token = NULL, lease_until = 0,
        state = CASE WHEN set_aside_at > 0 AND tries >= %2$d THEN 4 ELSE 3 END,
        due_at = ? + CASE WHEN tries < 4 THEN 0 WHEN tries < 8 THEN 15000 ELSE 300000 END,
        set_aside_at = CASE WHEN set_aside_at = 0 AND tries >= %1$d THEN ? ELSE set_aside_at END,
        set_aside_why = CASE WHEN set_aside_at = 0 AND tries >= %1$d
          THEN 'each time the process ended, or stood still, while this was worked on'
          ELSE set_aside_why END,
        tries = CASE WHEN set_aside_at = 0 AND tries >= %1$d THEN 0 ELSE tries END,
        turn = CASE WHEN next_priority < priority THEN 0 ELSE turn END,
        priority = CASE WHEN next_priority < priority THEN next_priority ELSE priority END,
        last_error = 'the process ended, or stood still, while this was worked on'
      WHERE %3$s
      """;

  static final String LOST_ROWS =
      "FROM work WHERE state = 1 AND lease_until <= ? ORDER BY lease_until LIMIT 100";

  static final String LINE_UP =
      """
      UPDATE work SET state = 2, turn = line.turn FROM (
        SELECT installation_id, owner, repository, number,
          CASE WHEN own > served THEN own ELSE served END - 1 + ROW_NUMBER()
            OVER (PARTITION BY installation_id, priority ORDER BY due_at) AS turn
        FROM (
          SELECT installation_id, owner, repository, number, priority, due_at,
            CASE WHEN priority = 0 THEN CAST(? AS BIGINT) ELSE CAST(? AS BIGINT) END AS served,
            COALESCE((SELECT MAX(mine.turn) + 1 FROM work AS mine
              WHERE mine.installation_id = due.installation_id
                AND mine.priority = due.priority), 0) AS own
          FROM (
            SELECT installation_id, owner, repository, number, priority, due_at FROM work
            WHERE state = 3 AND due_at <= ? ORDER BY due_at LIMIT %d%s) AS due) AS known) AS line
      WHERE work.installation_id = line.installation_id AND work.owner = line.owner
        AND work.repository = line.repository AND work.number = line.number AND work.state = 3
      """;

  private LineTable() {}

  /// Does a part of it, so that nobody is held up by a great many.
  static void lineUp(Session session, Instant now) throws SQLException {
    long at = now.toEpochMilli();
    String lost =
        LOST.formatted(Tries.OF_WORK, Tries.OF_NOTICE, session.dialect().taking(LOST_ROWS));
    session.update(lost, at, at, at);
    if (isDue(session, at)) {
      session.update(
          LINE_UP.formatted(AT_ONCE, session.dialect().forTaking()),
          served(session, Priority.INTERACTIVE),
          served(session, Priority.BACKGROUND),
          at);
    }
  }

  private static boolean isDue(Session session, long at) throws SQLException {
    try (ResultSet rows = session.statement(IS_DUE, at).executeQuery()) {
      return rows.next();
    }
  }

  private static long served(Session session, Priority priority) throws SQLException {
    try (ResultSet rows =
        session.statement(TurnSql.SERVED, priority.rank(), priority.rank()).executeQuery()) {
      rows.next();
      return rows.getLong("turn");
    }
  }
}
