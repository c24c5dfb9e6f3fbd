package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Requests that wait for their answer, in the order in which they came.
final class RequestTable {
  private static final String INSERT =
      """
      INSERT INTO requests (guid, installation_id, owner, repository, number, kind, detail, place)
      VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(place), 0) + 1 FROM requests))
      ON CONFLICT (guid, number) DO NOTHING
      """;

  private static final String WAITING =
      """
      SELECT guid, kind, detail FROM requests
      WHERE installation_id = ? AND owner = ? AND repository = ? AND number = ?
      ORDER BY place
      """;

  private static final String STRIKE = "DELETE FROM requests WHERE guid = ? AND number = ?";

  private static final String BY_HEAD =
      """
      SELECT number FROM work
      WHERE installation_id = ? AND owner = ? AND repository = ? AND head_sha = ? AND number > 0
      ORDER BY number
      """;

  private RequestTable() {}

  static void insert(Session session, Request request) throws SQLException {
    PullRequestKey key = request.pullRequest();
    session.update(
        INSERT,
        request.id(),
        key.installationId(),
        key.owner(),
        key.repository(),
        key.number(),
        request.kind(),
        request.detail());
  }

  static List<Request> waiting(Session session, PullRequestKey key) throws SQLException {
    List<Request> waiting = new ArrayList<>();
    try (ResultSet rows =
        session
            .statement(WAITING, key.installationId(), key.owner(), key.repository(), key.number())
            .executeQuery()) {
      while (rows.next()) {
        waiting.add(
            new Request(
                rows.getString("guid"), key, rows.getString("kind"), rows.getString("detail")));
      }
    }
    return List.copyOf(waiting);
  }

  static void strike(Session session, Request request) throws SQLException {
    session.update(STRIKE, request.id(), request.pullRequest().number());
  }

  static List<PullRequestKey> withHead(Session session, RepositoryKey repository, String head)
      throws SQLException {
    List<PullRequestKey> found = new ArrayList<>();
    try (ResultSet rows =
        session
            .statement(
                BY_HEAD,
                repository.installationId(),
                repository.owner(),
                repository.repository(),
                head)
            .executeQuery()) {
      while (rows.next()) {
        found.add(
            new PullRequestKey(
                repository.installationId(),
                repository.owner(),
                repository.repository(),
                rows.getInt("number")));
      }
    }
    return List.copyOf(found);
  }
}
