package dev.plimsoll.signin;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Who is signed in, by the hash of what their browser holds.
final class SessionTable {
  static final Duration IDLE = Duration.ofHours(8);
  static final Duration LONGEST = Duration.ofDays(7);

  private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

  private SessionTable() {}

  record Row(String login, Instant lastSeenAt) {
    boolean isSeenAgain(Instant now) {
      return now.isAfter(lastSeenAt.plus(SEEN_AGAIN));
    }
  }

  static int insert(Session session, String idHash, String login, byte[] tokens)
      throws SQLException {
    long now = session.now().toEpochMilli();
    session.update(
        "DELETE FROM sessions WHERE created_at < ? OR last_seen_at < ?",
        now - LONGEST.toMillis(),
        now - IDLE.toMillis());
    return session.update(
        "INSERT INTO sessions (id_hash, login, tokens, created_at, last_seen_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        idHash,
        login,
        tokens,
        now,
        now);
  }

  static Optional<Row> find(Session session, String idHash) throws SQLException {
    try (ResultSet rows = lasting(session, idHash)) {
      return rows.next()
          ? Optional.of(
              new Row(rows.getString("login"), Instant.ofEpochMilli(rows.getLong("last_seen_at"))))
          : Optional.empty();
    }
  }

  /// The tokens, sealed.
  static Optional<byte[]> tokens(Session session, String idHash) throws SQLException {
    try (ResultSet rows = lasting(session, idHash)) {
      return rows.next() ? Optional.of(rows.getBytes("tokens")) : Optional.empty();
    }
  }

  private static ResultSet lasting(Session session, String idHash) throws SQLException {
    long now = session.now().toEpochMilli();
    return session
        .statement(
            "SELECT login, tokens, last_seen_at FROM sessions"
                + " WHERE id_hash = ? AND created_at >= ? AND last_seen_at >= ?",
            idHash,
            now - LONGEST.toMillis(),
            now - IDLE.toMillis())
        .executeQuery();
  }

  static int seen(Session session, String idHash) throws SQLException {
    return session.update(
        "UPDATE sessions SET last_seen_at = ? WHERE id_hash = ?",
        session.now().toEpochMilli(),
        idHash);
  }

  static int keepTokens(Session session, String idHash, byte[] tokens) throws SQLException {
    return session.update("UPDATE sessions SET tokens = ? WHERE id_hash = ?", tokens, idHash);
  }

  static int delete(Session session, String idHash) throws SQLException {
    return session.update("DELETE FROM sessions WHERE id_hash = ?", idHash);
  }

  /// False where the attempt came back before.
  static boolean use(Session session, String stateHash) throws SQLException {
    long now = session.now().toEpochMilli();
    session.update("DELETE FROM sign_in_attempts WHERE expires_at < ?", now);
    return session.update(
            "INSERT INTO sign_in_attempts (state_hash, expires_at) VALUES (?, ?)"
                + " ON CONFLICT (state_hash) DO NOTHING",
            stateHash,
            now + Attempt.TIME.toMillis())
        > 0;
  }
}
