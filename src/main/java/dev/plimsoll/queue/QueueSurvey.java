package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The state of a queue, as one sees it from beside the server.
///
/// @param at when that was, by the clock that the queue goes by
/// @param setAside the first few of what waits for a person
public record QueueSurvey(QueueDepth depth, Instant at, List<SetAside> setAside) {
  private static final String FIRST =
      """
      SELECT installation_id, owner, repository, number, set_aside_why FROM work
      WHERE set_aside_at > 0 ORDER BY set_aside_at LIMIT 3
      """;

  public QueueSurvey {
    setAside = List.copyOf(setAside);
  }

  /// Work that failed too often.
  ///
  /// @param why partly the host's text, or a stranger's
  public record SetAside(Target target, String why) {}

  public static QueueSurvey take(Session session) throws SQLException {
    Instant now = session.now();
    List<SetAside> first = new ArrayList<>();
    try (ResultSet row = session.statement(FIRST).executeQuery()) {
      while (row.next()) {
        Target target =
            Target.of(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4));
        String why = row.getString(5);
        first.add(new SetAside(target, why == null ? "" : why));
      }
    }
    return new QueueSurvey(DepthTable.depth(session, now), now, first);
  }
}
