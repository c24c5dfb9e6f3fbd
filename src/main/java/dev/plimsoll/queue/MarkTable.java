package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Marks targets dirty.
final class MarkTable {
  // A redelivered or overtaken delivery must not put an older hint over a newer one. The host's
  // times are whole seconds: within the same second the later arrival is taken.
  //
  // What is running keeps its line and its turn until it ends. What was put off or set aside
  // is put off until now, at the most: it gets its turn when it is taken from there. What waits
  // already keeps all that indexes hold, but for its head: another mark then costs least.
  private static final String FORM =
      """
      INSERT INTO work (installation_id, owner, repository, number, due_at, head_sha, base_sha,
        hinted_at, opened, priority, changed_at, delivery, trace, awaited_since, generation, done,
        not_before, lease_until, attempts, state, turn)
      %s ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0, 0, 0, 2, (%s) %s
      ON CONFLICT (installation_id, owner, repository, number) DO UPDATE SET
        generation = work.generation + 1,
        state = CASE WHEN work.state IN (1, 2) THEN work.state
          WHEN work.state = 0 AND work.not_before <= excluded.due_at THEN 2
          ELSE 3 END,
        turn = CASE
          WHEN (work.state = 0 AND work.not_before <= excluded.due_at)
            OR (work.state = 2 AND work.priority > excluded.priority) THEN excluded.turn
          WHEN work.state = 0 AND work.priority <> excluded.priority THEN 0
          WHEN work.state > 2 AND work.priority > excluded.priority THEN 0
          ELSE work.turn END,
        due_at = CASE WHEN work.state = 2 THEN work.due_at
          WHEN work.not_before > excluded.due_at THEN work.not_before
          ELSE excluded.due_at END,
        attempts = 0,
        tries = 0,
        set_aside_at = 0,
        set_aside_why = NULL,
        priority = CASE WHEN work.state = 1 THEN work.priority
          WHEN work.state > 1 AND work.priority < excluded.priority THEN work.priority
          ELSE excluded.priority END,
        next_priority = CASE WHEN work.next_priority < excluded.priority
          THEN work.next_priority ELSE excluded.priority END,
        head_sha = CASE WHEN excluded.hinted_at >= work.hinted_at
          THEN excluded.head_sha ELSE work.head_sha END,
        base_sha = CASE WHEN excluded.hinted_at >= work.hinted_at
          THEN excluded.base_sha ELSE work.base_sha END,
        opened = CASE WHEN excluded.hinted_at >= work.hinted_at
          THEN excluded.opened ELSE work.opened END,
        hinted_at = CASE WHEN excluded.hinted_at >= work.hinted_at
          THEN excluded.hinted_at ELSE work.hinted_at END,
        changed_at = CASE WHEN work.state = 2 THEN work.changed_at ELSE excluded.changed_at END,
        awaited_since = CASE WHEN work.state > 1
          THEN COALESCE(work.awaited_since, excluded.awaited_since)
          ELSE excluded.awaited_since END,
        trace = CASE WHEN excluded.delivery IS NULL AND work.state > 1
          THEN work.trace ELSE excluded.trace END,
        delivery = CASE WHEN excluded.delivery IS NULL AND work.state > 1
          THEN work.delivery ELSE excluded.delivery END
      """;

  static final String MARK = FORM.formatted("VALUES (", TurnSql.NEXT, ")");

  private MarkTable() {}

  /// [#MARK] for as many rows as another part of the same statement has, none or one.
  static String markIfAny(String rows) {
    return FORM.formatted("SELECT", TurnSql.NEXT, "FROM " + rows);
  }

  /// @param origin the news that says so
  static void mark(Session session, Mark mark, Optional<Origin> origin, Instant now)
      throws SQLException {
    session.update(MARK, parameters(session, mark, origin, now));
  }

  /// The values of [#MARK].
  static @Nullable Object[] parameters(
      Session session, Mark mark, Optional<Origin> origin, Instant now) throws SQLException {
    Target key = mark.target();
    int priority = mark.priority().rank();
    return new @Nullable Object[] {
      key.installationId(),
      key.owner(),
      key.repository(),
      key.number(),
      now.toEpochMilli(),
      mark.hint().map(CommitHint::headSha).orElse(null),
      mark.hint().map(CommitHint::baseSha).orElse(null),
      mark.hint().map(hint -> hint.updatedAt().toEpochMilli()).orElse(0L),
      mark.hint().filter(CommitHint::opened).isPresent() ? 1 : 0,
      priority,
      now.toEpochMilli(),
      origin.map(Origin::delivery).orElse(null),
      origin.flatMap(Origin::trace).orElse(null),
      origin.map(news -> news.since().toEpochMilli()).orElse(null),
      TurnSql.served(session, mark.priority()),
      key.installationId(),
      priority
    };
  }
}
