package dev.plimsoll.overview;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Keeps what is found, day by day. Being told the same twice changes nothing.
public final class OverviewBook {
  private static final Duration KEPT = Duration.ofDays(400);

  private final Database database;
  private final AtomicInteger tidied = new AtomicInteger();

  public OverviewBook(Database database) {
    this.database = database;
  }

  /// Whether the last visit of a repository had this mark.
  public boolean knows(RepositoryName repository, String mark) {
    return database.read(
        session -> VisitTables.mark(session, repository).filter(mark::equals).isPresent());
  }

  public void visited(Visit visit) {
    database.write(session -> {
      int today = day(session.now());
      tidy(session, today);
      return VisitTables.keep(session, visit, today);
    });
  }

  public void reviewed(ReviewedPullRequest reviewed) {
    database.write(session -> ReviewTables.keep(session, reviewed, day(session.now())));
  }

  /// Once a day in each process.
  private void tidy(Session session, int today) throws SQLException {
    if (tidied.getAndSet(today) != today) {
      for (String table : List.of("overview_history", "overview_reviews", "overview_fixes")) {
        session.update("DELETE FROM " + table + " WHERE day < ?", today - (int) KEPT.toDays());
      }
    }
  }

  /// The day in UTC, counted from 1970.
  static int day(Instant now) {
    return (int) LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
  }
}
