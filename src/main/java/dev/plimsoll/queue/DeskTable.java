package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import dev.plimsoll.queue.QueuedWork.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at work that is not done, and changes it by hand.
final class DeskTable {
  private static final int AT_ONCE = 200;

  private static final String COLUMNS =
      """
      SELECT installation_id, owner, repository, number, state, priority, due_at, lease_until,
        changed_at, attempts, last_error, set_aside_at, set_aside_why FROM work
      """;

  /// One query a standing, each in the order of its own index.
  private static final List<String> STANDINGS =
      List.of(
          "state = 1 AND set_aside_at = 0%s ORDER BY lease_until",
          "state = 2 AND set_aside_at = 0%s ORDER BY priority, turn, due_at",
          "state = 3 AND set_aside_at = 0%s ORDER BY due_at");

  private static final String SET_ASIDE = "set_aside_at > 0%s ORDER BY set_aside_at";

  // People name neither the installation nor the case of letters, so there is no index for it. It
  // is asked apart from what is changed then, and holds up nobody.
  private static final String NAMED =
      COLUMNS
          + """
           WHERE LOWER(owner) = LOWER(?) AND LOWER(repository) = LOWER(?)
            AND (number = ? OR ? < 0) AND state > 0 ORDER BY installation_id, number
          """;

  private static final String THIS =
      " WHERE installation_id = ? AND owner = ? AND repository = ? AND number = ? AND state %s";

  // As a mark does, but for what it knows of commits.
  private static final String RETRY =
      """
      UPDATE work SET state = CASE WHEN state = 2 THEN 2 ELSE 3 END,
        due_at = CASE WHEN state = 2 THEN due_at ELSE ? END, not_before = 0,
        generation = CASE WHEN done < generation THEN generation ELSE generation + 1 END,
        attempts = 0, tries = 0, set_aside_at = 0, set_aside_why = NULL, changed_at = ?
      """;

  // A running worker finds its lease gone, and writes no more.
  private static final String DROP =
      """
      UPDATE work SET state = 0, done = generation, attempts = 0, tries = 0, set_aside_at = 0,
        set_aside_why = NULL, last_error = NULL, lease_token = NULL, lease_until = 0,
        not_before = 0, changed_at = ?
      """
          + THIS.formatted("> 0");

  private DeskTable() {}

  static List<QueuedWork> list(Session session, WorkDesk.Filter filter, Instant now)
      throws SQLException {
    List<String> standings = filter.setAsideOnly() ? List.of(SET_ASIDE) : all();
    String installation = filter.installation().isPresent() ? " AND installation_id = ?" : "";
    List<QueuedWork> found = new ArrayList<>();
    for (String standing : standings) {
      List<Object> parameters = new ArrayList<>();
      filter.installation().ifPresent(parameters::add);
      parameters.add(filter.limit() - found.size());
      String sql = COLUMNS + " WHERE " + standing.formatted(installation) + " LIMIT ?";
      found.addAll(read(session, now, sql, parameters.toArray()));
    }
    return List.copyOf(found);
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>(STANDINGS);
    all.add(SET_ASIDE);
    return all;
  }

  static List<QueuedWork> find(Session session, WorkDesk.Name name, Instant now)
      throws SQLException {
    int number = name.number().orElse(-1);
    return read(session, now, NAMED, name.owner(), name.repository(), number, number);
  }

  static int retry(Session session, Target target, Instant now) throws SQLException {
    long at = now.toEpochMilli();
    return session.update(
        RETRY + THIS.formatted("> 1"),
        at,
        at,
        target.installationId(),
        target.owner(),
        target.repository(),
        target.number());
  }

  static int retrySomeSetAside(Session session, Instant now) throws SQLException {
    long at = now.toEpochMilli();
    String rows =
        "FROM work WHERE set_aside_at > 0 AND state <> 1 ORDER BY set_aside_at LIMIT " + AT_ONCE;
    return session.update(RETRY + " WHERE " + session.dialect().taking(rows), at, at);
  }

  static int drop(Session session, Target target, Instant now) throws SQLException {
    return session.update(
        DROP,
        now.toEpochMilli(),
        target.installationId(),
        target.owner(),
        target.repository(),
        target.number());
  }

  private static List<QueuedWork> read(
      Session session, Instant now, String sql, Object... parameters) throws SQLException {
    List<QueuedWork> found = new ArrayList<>();
    try (ResultSet rows = session.statement(sql, parameters).executeQuery()) {
      while (rows.next()) {
        found.add(work(rows, now.toEpochMilli()));
      }
    }
    return found;
  }

  private static QueuedWork work(ResultSet row, long now) throws SQLException {
    long setAside = row.getLong("set_aside_at");
    long due = row.getLong("due_at");
    int state = row.getInt("state");
    Standing standing = standing(setAside, state, due <= now);
    @Nullable String reason = row.getString(setAside > 0 ? "set_aside_why" : "last_error");
    return new QueuedWork(
        Target.of(
            row.getLong("installation_id"),
            row.getString("owner"),
            row.getString("repository"),
            row.getInt("number")),
        standing,
        Priority.ofRank(row.getInt("priority")),
        Instant.ofEpochMilli(
            switch (standing) {
              case SET_ASIDE -> setAside;
              case WAITING -> due;
              case RUNNING, PUT_OFF -> row.getLong("changed_at");
            }),
        switch (standing) {
          case PUT_OFF -> Optional.of(Instant.ofEpochMilli(due));
          case RUNNING -> Optional.of(Instant.ofEpochMilli(row.getLong("lease_until")));
          case WAITING, SET_ASIDE -> Optional.empty();
        },
        row.getInt("attempts"),
        Optional.ofNullable(reason));
  }

  private static Standing standing(long setAside, int state, boolean due) {
    if (setAside > 0) {
      return Standing.SET_ASIDE;
    }
    return switch (state) {
      case 1 -> Standing.RUNNING;
      case 2 -> Standing.WAITING;
      default -> due ? Standing.WAITING : Standing.PUT_OFF;
    };
  }
}
