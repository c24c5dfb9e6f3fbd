package dev.plimsoll.setup;

import dev.plimsoll.database.Session;
import dev.plimsoll.setup.SealKey.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// What is stored sealed, by what it is for.
final class SealedTable {
  private static final String FIND = "SELECT version, nonce, content FROM sealed WHERE purpose = ?";
  private static final String DELETE = "DELETE FROM sealed WHERE purpose = ?";
  private static final String INSERT_IF_ABSENT =
      """
      INSERT INTO sealed (purpose, version, nonce, content, sealed_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (purpose) DO NOTHING
      """;

  private SealedTable() {}

  static Optional<Sealed> find(Session session, String purpose) throws SQLException {
    try (ResultSet rows = session.statement(FIND, purpose).executeQuery()) {
      return rows.next()
          ? Optional.of(
              new Sealed(
                  purpose,
                  rows.getInt("version"),
                  rows.getBytes("nonce"),
                  rows.getBytes("content")))
          : Optional.empty();
    }
  }

  /// False, and nothing is changed, if there is something for this purpose.
  static boolean insert(Session session, Sealed sealed) throws SQLException {
    return session.update(
            INSERT_IF_ABSENT,
            sealed.purpose(),
            sealed.version(),
            sealed.nonce(),
            sealed.content(),
            session.now().toEpochMilli())
        == 1;
  }

  static boolean delete(Session session, String purpose) throws SQLException {
    return session.update(DELETE, purpose) == 1;
  }
}
