package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// The deliveries that were taken, by GUID.
final class DeliveryTable {
  static final String INSERT =
      """
      INSERT INTO deliveries (guid, event, action, received_at, payload, kept)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (guid) DO NOTHING
      """;

  private static final byte[] NOTHING = {};
  private static final String KNOWN = "SELECT 1 FROM deliveries WHERE guid = ?";

  private DeliveryTable() {}

  /// Answers false when its GUID is already there.
  static boolean insert(Session session, Delivery delivery, boolean withPayload)
      throws SQLException {
    return session.update(INSERT, parameters(delivery, withPayload)) == 1;
  }

  /// The values of [#INSERT].
  static Object[] parameters(Delivery delivery, boolean withPayload) {
    return new Object[] {
      delivery.guid(),
      delivery.event(),
      delivery.action(),
      delivery.receivedAt().toEpochMilli(),
      withPayload ? delivery.payload() : NOTHING,
      withPayload ? 1 : 0
    };
  }

  static Set<String> known(Session session, Collection<String> guids) throws SQLException {
    Set<String> known = new HashSet<>();
    for (String guid : guids) {
      try (ResultSet rows = session.statement(KNOWN, guid).executeQuery()) {
        if (rows.next()) {
          known.add(guid);
        }
      }
    }
    return known;
  }
}
