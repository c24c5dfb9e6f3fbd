package dev.plimsoll.overview;

import dev.plimsoll.database.Session;
import dev.plimsoll.queue.RepositoryFollower;
import java.sql.SQLException;
import java.util.List;

/// Keeps the overview to the repositories there are: what is gone vanishes with its rows.
public final class FollowingTables implements RepositoryFollower {
  private static final List<String> TABLES =
      List.of(
          "overview_repositories",
          "overview_practices",
          "overview_findings",
          "overview_suppressions",
          "overview_history",
          "overview_reviews",
          "overview_fixes",
          "overview_sight");

  @Override
  public void installationGone(Session session, long installation) throws SQLException {
    for (String table : TABLES) {
      session.update("DELETE FROM " + table + " WHERE installation_id = ?", installation);
    }
  }

  @Override
  public void repositoryGone(Session session, long installation, String owner, String repository)
      throws SQLException {
    for (String table : TABLES) {
      session.update(
          "DELETE FROM " + table + " WHERE installation_id = ? AND owner = ? AND repository = ?",
          installation,
          owner,
          repository);
    }
  }

  /// What is there under the new name is of another repository, or of a visit since: the next visit
  /// finds anew what is there now, while the past is told only here.
  @Override
  public void repositoryMoved(
      Session session, long installation, String owner, String repository, String to, String name)
      throws SQLException {
    if (owner.equals(to) && repository.equals(name)) {
      return;
    }
    boolean known = isKnown(session, installation, owner, repository);
    if (!known && isKnown(session, installation, to, name)) {
      repositoryGone(session, installation, owner, repository);
      return;
    }
    repositoryGone(session, installation, to, name);
    for (String table : TABLES) {
      if (table.equals("overview_sight")) {
        // The host says anew within minutes who may see it under its new name.
        session.update(
            "DELETE FROM overview_sight WHERE installation_id = ? AND owner = ? AND repository = ?",
            installation,
            owner,
            repository);
      } else {
        session.update(
            "UPDATE "
                + table
                + " SET owner = ?, repository = ?"
                + " WHERE installation_id = ? AND owner = ? AND repository = ?",
            to,
            name,
            installation,
            owner,
            repository);
      }
    }
  }

  private static boolean isKnown(
      Session session, long installation, String owner, String repository) throws SQLException {
    return VisitTables.mark(session, new RepositoryName(installation, owner, repository))
        .isPresent();
  }

  @Override
  public void ownerRenamed(Session session, long installation, String from, String to)
      throws SQLException {
    if (from.equals(to)) {
      return;
    }
    for (String table : TABLES) {
      session.update(
          "DELETE FROM " + table + " WHERE installation_id = ? AND owner = ?", installation, to);
      session.update(
          "UPDATE " + table + " SET owner = ? WHERE installation_id = ? AND owner = ?",
          to,
          installation,
          from);
    }
  }
}
