package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Brings about what a delivery means, in the tables of work, requests and memory.
final class ConsequenceTables {
  private static final List<String> OF_TARGETS =
      List.of("work", "requests", "remembered", "begun_check_runs");

  private ConsequenceTables() {}

  /// Answers whether there is new work.
  static boolean apply(Session session, Delivery delivery, Consequence consequence, Instant now)
      throws SQLException {
    switch (consequence) {
      case Consequence.Marked(Mark mark) -> {
        MarkTable.mark(session, mark, Optional.of(delivery.origin()), now);
        return true;
      }
      case Consequence.Asked(PullRequestKey pullRequest, String kind, String detail) -> {
        ask(session, delivery, new Request(delivery.guid(), pullRequest, kind, detail), now);
        return true;
      }
      case Consequence.AskedOfHead(RepositoryKey of, String head, String kind, String detail) -> {
        List<PullRequestKey> known = RequestTable.withHead(session, of, head);
        for (PullRequestKey pullRequest : known) {
          ask(session, delivery, new Request(delivery.guid(), pullRequest, kind, detail), now);
        }
        return !known.isEmpty();
      }
      case Consequence.InstallationGone(long installation) ->
          forEachTable(session, "DELETE FROM %s WHERE installation_id = ?", installation);
      case Consequence.RepositoryGone(RepositoryKey gone) ->
          forEachTable(
              session,
              "DELETE FROM %s WHERE installation_id = ? AND owner = ? AND repository = ?",
              gone.installationId(),
              gone.owner(),
              gone.repository());
      case Consequence.RepositoryMoved moved -> move(session, moved);
      case Consequence.OwnerRenamed(long installation, String from, String to) ->
          forEachTable(
              session,
              "UPDATE %s SET owner = ? WHERE installation_id = ? AND owner = ?",
              to,
              installation,
              from);
    }
    return false;
  }

  private static void ask(Session session, Delivery delivery, Request request, Instant now)
      throws SQLException {
    RequestTable.insert(session, request, now);
    Mark mark = new Mark(request.pullRequest(), Optional.empty(), Priority.INTERACTIVE);
    MarkTable.mark(session, mark, Optional.of(delivery.origin()), now);
  }

  /// What is already known under the new name stays as it is: it is newer.
  private static void move(Session session, Consequence.RepositoryMoved moved) throws SQLException {
    RepositoryKey from = moved.from();
    for (String table : List.of("work", "remembered")) {
      session.update(
          """
          DELETE FROM %1$s WHERE installation_id = ? AND owner = ? AND repository = ? AND number IN (
            SELECT number FROM %1$s WHERE installation_id = ? AND owner = ? AND repository = ?)
          """
              .formatted(table),
          from.installationId(),
          from.owner(),
          from.repository(),
          from.installationId(),
          moved.toOwner(),
          moved.toName());
    }
    forEachTable(
        session,
        """
        UPDATE %s SET owner = ?, repository = ?
        WHERE installation_id = ? AND owner = ? AND repository = ?
        """,
        moved.toOwner(),
        moved.toName(),
        from.installationId(),
        from.owner(),
        from.repository());
  }

  private static void forEachTable(Session session, String sql, Object... parameters)
      throws SQLException {
    for (String table : OF_TARGETS) {
      session.update(sql.formatted(table), parameters);
    }
  }
}
