package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Leases what is ready. Time comes from the caller, who has it from the session.
final class WorkTable {
  static final String READY = "FROM work WHERE state = 2%s ORDER BY priority, turn, due_at LIMIT ?";

  static final String LEASE =
      """
      UPDATE work SET state = 1, lease_token = ?, lease_until = ?, attempts = attempts + 1,
        tries = tries + 1, next_priority = 1
      WHERE %s
      RETURNING installation_id, owner, repository, number, head_sha, base_sha, hinted_at,
        opened, attempts, generation, lease_token, tries, set_aside_at, set_aside_why, priority,
        turn, due_at, delivery, trace, awaited_since,
        CASE WHEN missed_generation = generation THEN misses ELSE 0 END AS misses
      """;

  static final String NEXT_DUE =
      """
      SELECT MIN(due_at) AS due_at FROM (
        SELECT due_at FROM (
          SELECT due_at FROM work WHERE state = 2 ORDER BY priority, turn, due_at LIMIT 1) AS ready
        UNION ALL SELECT MIN(due_at) FROM work WHERE state = 3
        UNION ALL SELECT MIN(lease_until) FROM work WHERE state = 1 AND lease_until <= ?) AS next
      """;

  private static final String RELEASE_ALL = "UPDATE work SET lease_until = 0 WHERE state = 1";

  private static final String ANY_OF =
      """
      SELECT 1 FROM work
      WHERE installation_id = ? AND (owner <> '' OR repository = '') LIMIT 1
      """;

  private static final String PENDING =
      """
      SELECT 1 FROM work
      WHERE installation_id = ? AND owner = ? AND repository = ? AND number = ?
        AND done < generation
      """;

  private WorkTable() {}

  /// @param busy installations that may have no more
  static List<LeasedWork> lease(
      Session session, String token, Instant until, int limit, Collection<Long> busy)
      throws SQLException {
    String others =
        busy.isEmpty()
            ? ""
            : " AND installation_id NOT IN (%s)"
                .formatted(String.join(", ", Collections.nCopies(busy.size(), "?")));
    List<Object> parameters = new ArrayList<>(List.of(token, until.toEpochMilli()));
    parameters.addAll(busy);
    parameters.add(limit);
    List<Taken> taken = new ArrayList<>();
    try (ResultSet rows =
        session
            .statement(
                LEASE.formatted(session.dialect().taking(READY.formatted(others))),
                parameters.toArray())
            .executeQuery()) {
      while (rows.next()) {
        taken.add(
            new Taken(
                rows.getInt("priority"), rows.getLong("turn"), rows.getLong("due_at"), work(rows)));
      }
    }
    // RETURNING keeps no order.
    return taken.stream().sorted(Taken.ORDER).map(Taken::work).toList();
  }

  static Optional<Duration> nextDue(Session session, Instant now) throws SQLException {
    try (ResultSet rows = session.statement(NEXT_DUE, now.toEpochMilli()).executeQuery()) {
      rows.next();
      long due = rows.getLong("due_at");
      return rows.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(due - millis(now)));
    }
  }

  private static long millis(Instant now) {
    return now.toEpochMilli();
  }

  static boolean hasAnyOf(Session session, long installationId) throws SQLException {
    try (ResultSet rows = session.statement(ANY_OF, installationId).executeQuery()) {
      return rows.next();
    }
  }

  static boolean isPending(Session session, Target key) throws SQLException {
    try (ResultSet rows =
        session
            .statement(PENDING, key.installationId(), key.owner(), key.repository(), key.number())
            .executeQuery()) {
      return rows.next();
    }
  }

  /// Ends all leases: their holders are known to be dead.
  static int releaseAll(Session session) throws SQLException {
    return session.update(RELEASE_ALL);
  }

  private record Taken(int priority, long turn, long due, LeasedWork work) {
    private static final Comparator<Taken> ORDER =
        Comparator.comparingInt(Taken::priority)
            .thenComparingLong(Taken::turn)
            .thenComparingLong(Taken::due);
  }

  private static LeasedWork work(ResultSet row) throws SQLException {
    return new LeasedWork(
        Target.of(
            row.getLong("installation_id"),
            row.getString("owner"),
            row.getString("repository"),
            row.getInt("number")),
        hint(row),
        row.getInt("attempts"),
        row.getLong("generation"),
        row.getString("lease_token"),
        row.getInt("tries"),
        row.getLong("set_aside_at") > 0
            ? Optional.of(String.valueOf(row.getString("set_aside_why")))
            : Optional.empty(),
        Priority.ofRank(row.getInt("priority")),
        row.getInt("misses"),
        origin(row));
  }

  private static Optional<Origin> origin(ResultSet row) throws SQLException {
    @Nullable String delivery = row.getString("delivery");
    long since = row.getLong("awaited_since");
    return delivery == null || since == 0
        ? Optional.empty()
        : Optional.of(
            new Origin(
                delivery,
                Instant.ofEpochMilli(since),
                Optional.ofNullable(row.getString("trace"))));
  }

  private static Optional<CommitHint> hint(ResultSet row) throws SQLException {
    @Nullable String head = row.getString("head_sha");
    @Nullable String base = row.getString("base_sha");
    return head == null || base == null
        ? Optional.empty()
        : Optional.of(
            new CommitHint(
                head,
                base,
                Instant.ofEpochMilli(row.getLong("hinted_at")),
                row.getInt("opened") != 0));
  }
}
