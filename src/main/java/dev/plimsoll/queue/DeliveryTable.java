package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.SQLException;

/// The deliveries that were taken, by GUID.
final class DeliveryTable {
  private static final String INSERT =
      """
      INSERT INTO deliveries (guid, event, action, received_at, payload) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (guid) DO NOTHING
      """;

  private DeliveryTable() {}

  /// Answers false when its GUID is already there.
  static boolean insert(Session session, Delivery delivery) throws SQLException {
    int rows =
        session.update(
            INSERT,
            delivery.guid(),
            delivery.event(),
            delivery.action(),
            delivery.receivedAt().toEpochMilli(),
            delivery.payload());
    return rows == 1;
  }
}
