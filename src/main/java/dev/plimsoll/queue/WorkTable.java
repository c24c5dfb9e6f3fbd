package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Marks and leases targets. Time comes from the caller, who has it from the session.
final class WorkTable {
  // A redelivered or overtaken delivery must not put an older hint over a newer one. The host's
  // times are whole seconds: within the same second the later arrival is taken.
  private static final String MARK =
      """
      INSERT INTO work (installation_id, owner, repository, number, due_at,
        head_sha, base_sha, hinted_at, opened, priority, generation, done, not_before, lease_until, attempts)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0, 0, 0)
      ON CONFLICT (installation_id, owner, repository, number) DO UPDATE SET
        generation = work.generation + 1,
        due_at = CASE
          WHEN work.done < work.generation AND work.due_at < excluded.due_at THEN
            CASE WHEN work.not_before > work.due_at THEN work.not_before ELSE work.due_at END
          WHEN work.not_before > excluded.due_at THEN work.not_before
          ELSE excluded.due_at END,
        attempts = 0,
        priority = CASE WHEN work.done < work.generation AND work.priority < excluded.priority
          THEN work.priority ELSE excluded.priority END,
        head_sha = CASE WHEN excluded.hinted_at >= work.hinted_at
          THEN excluded.head_sha ELSE work.head_sha END,
        base_sha = CASE WHEN excluded.hinted_at >= work.hinted_at
          THEN excluded.base_sha ELSE work.base_sha END,
        opened = CASE WHEN excluded.hinted_at >= work.hinted_at
          THEN excluded.opened ELSE work.opened END,
        hinted_at = CASE WHEN excluded.hinted_at >= work.hinted_at
          THEN excluded.hinted_at ELSE work.hinted_at END
      """;

  private static final String DUE =
      """
      FROM work WHERE done < generation AND due_at <= ? AND lease_until <= ?
      ORDER BY priority, due_at LIMIT ?
      """;

  private static final String LEASE =
      """
      UPDATE work SET lease_token = ?, lease_until = ?, attempts = attempts + 1
      WHERE %s
      RETURNING installation_id, owner, repository, number, head_sha, base_sha, hinted_at,
        opened, attempts, generation, lease_token, priority, due_at
      """;

  private static final String NEXT_DUE =
      """
      SELECT due_at FROM work WHERE done < generation AND lease_until <= ?
      ORDER BY due_at LIMIT 1
      """;

  private static final String RELEASE_ALL =
      "UPDATE work SET lease_token = NULL, lease_until = 0 WHERE lease_until > 0";

  private WorkTable() {}

  static void mark(Session session, Mark mark, Instant now) throws SQLException {
    Target key = mark.target();
    session.update(
        MARK,
        key.installationId(),
        key.owner(),
        key.repository(),
        key.number(),
        now.toEpochMilli(),
        mark.hint().map(CommitHint::headSha).orElse(null),
        mark.hint().map(CommitHint::baseSha).orElse(null),
        mark.hint().map(hint -> hint.updatedAt().toEpochMilli()).orElse(0L),
        mark.hint().filter(CommitHint::opened).isPresent() ? 1 : 0,
        mark.priority().rank());
  }

  static List<LeasedWork> lease(
      Session session, String token, Instant now, Instant until, int limit) throws SQLException {
    long at = now.toEpochMilli();
    List<Due> leased = new ArrayList<>();
    try (ResultSet rows =
        session
            .statement(
                LEASE.formatted(session.dialect().taking(DUE)),
                token,
                until.toEpochMilli(),
                at,
                at,
                limit)
            .executeQuery()) {
      while (rows.next()) {
        leased.add(new Due(rows.getInt("priority"), rows.getLong("due_at"), work(rows)));
      }
    }
    // RETURNING keeps no order.
    return leased.stream().sorted(Due.ORDER).map(Due::work).toList();
  }

  static Optional<Instant> nextDue(Session session, Instant now) throws SQLException {
    try (ResultSet rows = session.statement(NEXT_DUE, now.toEpochMilli()).executeQuery()) {
      return rows.next()
          ? Optional.of(Instant.ofEpochMilli(rows.getLong("due_at")))
          : Optional.empty();
    }
  }

  /// Ends all leases: their holders are known to be dead.
  static int releaseAll(Session session) throws SQLException {
    return session.update(RELEASE_ALL);
  }

  private record Due(int priority, long at, LeasedWork work) {
    private static final Comparator<Due> ORDER =
        Comparator.comparingInt(Due::priority).thenComparingLong(Due::at);
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
        row.getString("lease_token"));
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
