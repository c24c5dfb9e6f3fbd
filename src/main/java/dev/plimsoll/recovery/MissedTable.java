package dev.plimsoll.recovery;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The deliveries that are to be taken from their records. They are taken in the order in which
/// they were made: what came later must not be undone by what came before.
final class MissedTable {
  private static final String ADD =
      """
      INSERT INTO missed_deliveries (id, guid, event, delivered_at, failed, installation_id)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO NOTHING
      """;
  private static final String OLDEST =
      """
      SELECT id, guid, event, delivered_at, failed, installation_id FROM missed_deliveries
      ORDER BY delivered_at, id LIMIT ?
      """;
  private static final String STRIKE = "DELETE FROM missed_deliveries WHERE id = ?";

  private MissedTable() {}

  static void add(Session session, MissedDelivery missed) throws SQLException {
    session.update(
        ADD,
        missed.id(),
        missed.guid(),
        missed.event(),
        missed.deliveredAt().toEpochMilli(),
        missed.failed() ? 1 : 0,
        missed.installationId());
  }

  static List<MissedDelivery> oldest(Session session, int limit) throws SQLException {
    List<MissedDelivery> oldest = new ArrayList<>();
    try (ResultSet rows = session.statement(OLDEST, limit).executeQuery()) {
      while (rows.next()) {
        oldest.add(
            new MissedDelivery(
                rows.getLong("id"),
                rows.getString("guid"),
                rows.getString("event"),
                Instant.ofEpochMilli(rows.getLong("delivered_at")),
                rows.getInt("failed") != 0,
                rows.getLong("installation_id")));
      }
    }
    return oldest;
  }

  static int strike(Session session, MissedDelivery missed) throws SQLException {
    return session.update(STRIKE, missed.id());
  }
}
