package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.SQLException;

/// How the installations take turns: start-time fair queueing. Each ready row has a turn, the least
/// goes first. A new one comes right after the last one of its own installation, but not before
/// what is being served now: who has a long line stands in it at the same distances as everybody
/// else, and who comes new is served next. A turn counts within its priority only; what is not
/// ready keeps the turn in which it was served last.
final class TurnSql {
  /// The turn that is served now: the greatest that was ever taken, or the least that waits.
  ///
  /// Parameters: priority, priority
  static final String SERVED =
      """
      SELECT COALESCE(MAX(turn), 0) AS turn FROM (
        SELECT MAX(turn) AS turn FROM work WHERE state <> 2 AND priority = ?
        UNION ALL SELECT MIN(turn) FROM work WHERE state = 2 AND priority = ?) AS served
      """;

  /// The turn of what becomes ready now.
  ///
  /// Parameters: the turn that is served, installation, priority
  static final String NEXT =
      """
      SELECT MAX(turn) FROM (
        SELECT CAST(? AS BIGINT) AS turn
        UNION ALL SELECT MAX(turn) + 1 FROM work WHERE installation_id = ? AND priority = ?)
        AS turns
      """;

  private TurnSql() {}

  /// What [#SERVED] answers, asked once for all marks of a transaction: it moves on with what is
  /// taken, and hardly within the milliseconds of a group of deliveries.
  static long served(Session session, Priority priority) throws SQLException {
    return session.numberOnce(SERVED, priority.rank(), priority.rank());
  }
}
