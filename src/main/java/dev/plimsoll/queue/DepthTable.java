package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Counts the work that is not done. Only indexes of such work are read, so that it costs nothing
/// how much was ever done.
final class DepthTable {
  static final String READY =
      """
      SELECT priority, COUNT(*) AS rows, MIN(due_at) AS oldest FROM work WHERE state = 2
      GROUP BY priority
      """;

  static final String PUT_OFF =
      """
      SELECT priority, CASE WHEN due_at <= ? THEN 1 ELSE 0 END AS due, COUNT(*) AS rows,
        MIN(due_at) AS oldest
      FROM work WHERE state = 3 GROUP BY priority, due
      """;

  static final String RUNNING = "SELECT COUNT(*) FROM work WHERE state = 1";

  static final String SET_ASIDE = "SELECT COUNT(*) FROM work WHERE set_aside_at > 0";

  private DepthTable() {}

  static QueueDepth depth(Session session, Instant now) throws SQLException {
    Map<Priority, QueueDepth.Lane> lanes = new EnumMap<>(Priority.class);
    for (Priority priority : Priority.values()) {
      lanes.put(priority, QueueDepth.Lane.EMPTY);
    }
    try (ResultSet rows = session.statement(READY).executeQuery()) {
      while (rows.next()) {
        add(lanes, rows, true);
      }
    }
    try (ResultSet rows = session.statement(PUT_OFF, now.toEpochMilli()).executeQuery()) {
      while (rows.next()) {
        add(lanes, rows, rows.getInt("due") == 1);
      }
    }
    return new QueueDepth(lanes, count(session, RUNNING), count(session, SET_ASIDE));
  }

  private static void add(Map<Priority, QueueDepth.Lane> lanes, ResultSet row, boolean due)
      throws SQLException {
    long count = row.getLong("rows");
    Instant oldest = Instant.ofEpochMilli(row.getLong("oldest"));
    lanes.computeIfPresent(
        Priority.ofRank(row.getInt("priority")),
        (priority, lane) ->
            due
                ? new QueueDepth.Lane(lane.due() + count, lane.putOff(), older(lane, oldest))
                : new QueueDepth.Lane(lane.due(), lane.putOff() + count, lane.oldestDue()));
  }

  private static Optional<Instant> older(QueueDepth.Lane lane, Instant other) {
    return Optional.of(lane.oldestDue().filter(known -> known.isBefore(other)).orElse(other));
  }

  private static long count(Session session, String sql) throws SQLException {
    try (ResultSet rows = session.statement(sql).executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
