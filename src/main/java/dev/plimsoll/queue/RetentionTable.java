package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// Forgets what is too old, a little at a time, the oldest first. Work that is not done is never
/// too old.
final class RetentionTable {
  static final int AT_ONCE = 100;

  private static final byte[] NOTHING = {};

  static final String DROP_PAYLOADS = "UPDATE deliveries SET payload = ?, kept = 0 WHERE %s";

  static final String OLD_PAYLOADS =
      "FROM deliveries WHERE kept = 1 AND received_at <= ? ORDER BY received_at LIMIT ?";

  static final String DELETE_DELIVERIES = "DELETE FROM deliveries WHERE %s";

  static final String OLD_DELIVERIES =
      "FROM deliveries WHERE kept = 0 AND received_at <= ? ORDER BY received_at LIMIT ?";

  static final String DELETE_WORK = "DELETE FROM work WHERE %s";

  static final String OLD_WORK =
      "FROM work WHERE state = 0 AND changed_at <= ? ORDER BY changed_at LIMIT ?";

  static final String DELETE_REQUESTS = "DELETE FROM requests WHERE %s";

  static final String OLD_REQUESTS = "FROM requests WHERE asked_at <= ? ORDER BY asked_at LIMIT ?";

  static final String DELETE_MEMORY = "DELETE FROM remembered WHERE %s";

  static final String OLD_MEMORY =
      """
      FROM remembered WHERE kept_at <= ? AND NOT EXISTS (
        SELECT 1 FROM work WHERE work.installation_id = remembered.installation_id
          AND work.owner = remembered.owner AND work.repository = remembered.repository
          AND work.number = remembered.number)
      ORDER BY kept_at LIMIT ?
      """;

  static final String DELETE_BEGUN = "DELETE FROM begun_check_runs WHERE %s";

  static final String OLD_BEGUN =
      "FROM begun_check_runs WHERE begun_at <= ? ORDER BY begun_at LIMIT ?";

  private final Session session;
  private final Instant now;

  RetentionTable(Session session, Instant now) {
    this.session = session;
    this.now = now;
  }

  /// Answers whether there may be more to forget.
  boolean forgetSome(Retention retention) throws SQLException {
    int payloads =
        session.update(
            DROP_PAYLOADS.formatted(session.dialect().taking(OLD_PAYLOADS)),
            NOTHING,
            before(retention.payloads()),
            AT_ONCE);
    int deliveries = delete(DELETE_DELIVERIES, OLD_DELIVERIES, retention.deliveries());
    int requests = delete(DELETE_REQUESTS, OLD_REQUESTS, retention.deliveries());
    int work = delete(DELETE_WORK, OLD_WORK, retention.work());
    int memory = delete(DELETE_MEMORY, OLD_MEMORY, retention.memory());
    int begun = delete(DELETE_BEGUN, OLD_BEGUN, retention.deliveries());
    return payloads + deliveries + requests + work + memory + begun > 0;
  }

  private int delete(String sql, String old, Duration age) throws SQLException {
    return session.update(sql.formatted(session.dialect().taking(old)), before(age), AT_ONCE);
  }

  private long before(Duration age) {
    return now.minus(age).toEpochMilli();
  }
}
