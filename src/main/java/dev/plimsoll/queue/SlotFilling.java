package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Leases one piece of work after the other for the places of a process, because each one may make
/// its installation one that has enough.
final class SlotFilling {
  static final String IS_BETWEEN =
      """
      SELECT 1 FROM work WHERE state = 2 AND installation_id > ? AND installation_id < ? LIMIT 1
      """;

  private final Session session;
  private final String token;
  private final Instant until;

  SlotFilling(Session session, String token, Instant until) {
    this.session = session;
    this.token = token;
    this.until = until;
  }

  List<LeasedWork> fill(Slots slots) throws SQLException {
    List<LeasedWork> leased = new ArrayList<>();
    while (slots.free() > 0) {
      NavigableSet<Long> busy = new TreeSet<>(slots.busy());
      List<LeasedWork> next =
          isReadyBeside(busy) ? WorkTable.lease(session, token, until, 1, busy) : List.of();
      if (next.isEmpty()) {
        break;
      }
      next.forEach(work -> slots.take(work.target().installationId()));
      leased.addAll(next);
    }
    return List.copyOf(leased);
  }

  // Where one installation alone has a long line, and enough of it runs, the search for another
  // would pass all of its line each time.
  private boolean isReadyBeside(NavigableSet<Long> busy) throws SQLException {
    if (busy.isEmpty()) {
      return true;
    }
    long from = Long.MIN_VALUE;
    for (long installation : busy) {
      if (isBetween(from, installation)) {
        return true;
      }
      from = installation;
    }
    return isBetween(from, Long.MAX_VALUE);
  }

  private boolean isBetween(long from, long to) throws SQLException {
    try (ResultSet rows = session.statement(IS_BETWEEN, from, to).executeQuery()) {
      return rows.next();
    }
  }
}
