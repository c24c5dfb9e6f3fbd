package dev.plimsoll.queue;

import dev.plimsoll.database.Database;

/// Fills a database as years of work do: ten pull requests an installation, of which one in a
/// hundred is not done, and a delivery each.
final class Filling {
  private static final int AT_ONCE = 5_000;

  private static final String NUMBERS =
      """
      WITH RECURSIVE n(i) AS (
        SELECT CAST(? AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < CAST(? AS BIGINT))
      """;

  private static final String WORK =
      """
      INSERT INTO work (installation_id, owner, repository, number, generation, done, due_at,
        not_before, lease_until, attempts, hinted_at, priority, state, turn, changed_at)
      """
          + NUMBERS
          + """
          SELECT 1 + i / 10, 'owner' || (i / 10), 'harbour', i, 1,
            CASE WHEN i % 100 = 0 THEN 0 ELSE 1 END, CAST(? AS BIGINT), 0, 0, 0, 0, 0,
            CASE WHEN i % 100 = 0 THEN 2 + (i / 100) % 3 ELSE 0 END, i, CAST(? AS BIGINT)
          FROM n
          """;

  private static final String DELIVERIES =
      "INSERT INTO deliveries (guid, event, action, received_at, payload, kept) "
          + NUMBERS
          + "SELECT 'guid' || i, 'pull_request', 'opened', CAST(? AS BIGINT) + i, ?, i % 2 FROM n";

  private Filling() {}

  static void fill(Database database, int rows, long millis) {
    for (int from = 1; from <= rows; from += AT_ONCE) {
      long first = from;
      long last = Math.min(rows, from + AT_ONCE - 1);
      database.write(session -> {
        session.update(WORK, first, last, millis, millis);
        return session.update(DELIVERIES, first, last, millis, new byte[0]);
      });
    }
    database.write(session -> session.update("ANALYZE"));
  }
}
