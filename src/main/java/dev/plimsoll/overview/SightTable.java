package dev.plimsoll.overview;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which repositories viewers may see. A row holds until its time is over, so that what the host is
/// not asked about for long is not seen any more.
final class SightTable {
  private SightTable() {}

  /// What is known of a viewer.
  ///
  /// @param complete whether all of it was read once
  record Viewer(Instant refreshAfter, boolean complete, Instant validUntil) {
    boolean isFresh(Instant now) {
      return complete && now.isBefore(refreshAfter);
    }

    boolean isGood(Instant now) {
      return complete && now.isBefore(validUntil);
    }
  }

  static Optional<Viewer> find(Session session, String viewer) throws SQLException {
    try (ResultSet rows =
        session
            .statement(
                "SELECT refresh_after, complete, valid_until FROM overview_viewers"
                    + " WHERE viewer = ?",
                viewer)
            .executeQuery()) {
      return rows.next()
          ? Optional.of(
              new Viewer(
                  Instant.ofEpochMilli(rows.getLong(1)),
                  rows.getInt(2) != 0,
                  Instant.ofEpochMilli(rows.getLong(3))))
          : Optional.empty();
    }
  }

  static int begin(Session session, String viewer) throws SQLException {
    return session.update(
        "INSERT INTO overview_viewers (viewer, refresh_after, complete, valid_until)"
            + " VALUES (?, 0, 0, 0) ON CONFLICT (viewer) DO NOTHING",
        viewer);
  }

  /// False where the viewer is gone.
  static boolean saw(
      Session session, String viewer, long reading, Duration good, List<RepositoryName> seen)
      throws SQLException {
    if (find(session, viewer).isEmpty()) {
      return false;
    }
    long until = session.now().plus(good).toEpochMilli();
    for (RepositoryName one : seen) {
      session.update(
          "INSERT INTO overview_sight"
              + " (viewer, installation_id, owner, repository, reading, valid_until)"
              + " VALUES (?, ?, ?, ?, ?, ?)"
              + " ON CONFLICT (viewer, installation_id, owner, repository) DO UPDATE SET"
              + " reading = excluded.reading, valid_until = excluded.valid_until",
          viewer,
          one.installationId(),
          one.owner(),
          one.repository(),
          reading,
          until);
    }
    return true;
  }

  /// What this reading did not see is not to be seen any more.
  static int end(Session session, String viewer, long reading, Duration fresh, Duration good)
      throws SQLException {
    Instant now = session.now();
    session.update("DELETE FROM overview_sight WHERE viewer = ? AND reading < ?", viewer, reading);
    session.update("DELETE FROM overview_sight WHERE valid_until < ?", now.toEpochMilli());
    session.update(
        "DELETE FROM overview_viewers WHERE complete = 1 AND valid_until < ?",
        now.minus(Duration.ofDays(1)).toEpochMilli());
    return session.update(
        "UPDATE overview_viewers SET refresh_after = ?, complete = 1, valid_until = ?"
            + " WHERE viewer = ?",
        now.plus(fresh).toEpochMilli(),
        now.plus(good).toEpochMilli(),
        viewer);
  }

  static int forget(Session session, String viewer) throws SQLException {
    return session.update("DELETE FROM overview_sight WHERE viewer = ?", viewer)
        + session.update("DELETE FROM overview_viewers WHERE viewer = ?", viewer);
  }
}
