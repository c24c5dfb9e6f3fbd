package dev.plimsoll.overview;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads what a viewer may see of all repositories. Every query begins with what they may see.
final class BoardQueries {
  private final Session session;
  private final String viewer;
  private final Filter filter;
  private final long now;
  private final int today;

  BoardQueries(Session session, String viewer, Filter filter) throws SQLException {
    this.session = session;
    this.viewer = viewer;
    this.filter = filter;
    this.now = session.now().toEpochMilli();
    this.today = OverviewBook.day(session.now());
  }

  /// @param select the columns
  /// @param joins further tables, tied to `r`
  /// @param end what comes behind the condition
  private ResultSet query(
      Filter by, String select, List<Object> before, String joins, String end, Object... behind)
      throws SQLException {
    List<Object> values = new ArrayList<>(before);
    values.addAll(by.values(viewer, now));
    values.addAll(List.of(behind));
    String sql = select + Filter.SEEN + joins + by.condition() + end;
    return session.statement(sql, values.toArray()).executeQuery();
  }

  Totals totals() throws SQLException {
    String select =
        "SELECT COUNT(*), COALESCE(SUM(r.errors), 0), COALESCE(SUM(r.warnings), 0),"
            + " COALESCE(SUM(r.notes), 0), COALESCE(SUM(r.silenced), 0)";
    try (ResultSet rows = query(filter, select, List.of(), "", "")) {
      rows.next();
      return new Totals(
          rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5));
    }
  }

  List<String> owners() throws SQLException {
    List<String> owners = new ArrayList<>();
    try (ResultSet rows =
        query(Filter.ALL, "SELECT DISTINCT r.owner", List.of(), "", " ORDER BY r.owner")) {
      while (rows.next()) {
        owners.add(rows.getString(1));
      }
    }
    return owners;
  }

  List<Trend> trends() throws SQLException {
    TrendSums sums = new TrendSums(today);
    String counts = " JOIN overview_practices t" + Filter.OF_SEEN;
    try (ResultSet rows =
        query(
            filter,
            "SELECT t.practice, SUM(t.findings)",
            List.of(),
            counts,
            " GROUP BY t.practice")) {
      while (rows.next()) {
        sums.now(rows.getString(1), rows.getInt(2));
      }
    }
    String changes = " JOIN overview_history t" + Filter.OF_SEEN + " AND t.day > ?";
    // The join's value stands before those of the condition.
    try (ResultSet rows =
        query(
            filter,
            "SELECT t.practice, t.day, SUM(t.change)",
            List.of(sums.firstDay()),
            changes,
            " GROUP BY t.practice, t.day")) {
      while (rows.next()) {
        sums.change(rows.getString(1), rows.getInt(2), rows.getInt(3));
      }
    }
    return sums.trends();
  }

  Activity activity() throws SQLException {
    int from = today - TrendSums.DAYS;
    String reviews = " JOIN overview_reviews t" + Filter.OF_SEEN + " AND t.day > ?";
    int reviewed = 0;
    int passed = 0;
    try (ResultSet rows =
        query(
            filter,
            "SELECT COUNT(*), SUM(CASE WHEN t.conclusion = 'success' THEN 1 ELSE 0 END)",
            List.of(from),
            reviews + ReviewDays.NONE_LATER,
            "")) {
      if (rows.next()) {
        reviewed = rows.getInt(1);
        passed = rows.getInt(2);
      }
    }
    String fixes = " JOIN overview_fixes t" + Filter.OF_SEEN + " AND t.day > ?";
    try (ResultSet rows = query(filter, "SELECT COUNT(*)", List.of(from), fixes, "")) {
      rows.next();
      return new Activity(reviewed, passed, rows.getInt(1));
    }
  }

  List<RepositoryRow> rows(int page) throws SQLException {
    String worst =
        "SELECT r.installation_id, r.owner, r.repository, r.errors, r.warnings, r.notes,"
            + " r.silenced, r.visited_at, r.weight";
    String order = " ORDER BY r.weight DESC, r.owner, r.repository LIMIT ? OFFSET ?";
    String select =
        "SELECT q.*, COALESCE((SELECT SUM(h.change) FROM overview_history h"
            + " WHERE h.installation_id = q.installation_id AND h.owner = q.owner"
            + " AND h.repository = q.repository AND h.day > ?), 0) AS trend FROM ("
            + worst;
    List<RepositoryRow> found = new ArrayList<>();
    try (ResultSet rows =
        query(
            filter,
            select,
            List.of(today - TrendSums.DAYS),
            "",
            order + ") q ORDER BY q.weight DESC, q.owner, q.repository",
            Board.PAGE,
            (page - 1) * Board.PAGE)) {
      while (rows.next()) {
        found.add(row(rows, rows.getInt("trend")));
      }
    }
    return found;
  }

  static RepositoryRow row(ResultSet row, int trend) throws SQLException {
    return new RepositoryRow(
        name(row),
        row.getInt("errors"),
        row.getInt("warnings"),
        row.getInt("notes"),
        row.getInt("silenced"),
        trend,
        Instant.ofEpochMilli(row.getLong("visited_at")));
  }

  static RepositoryName name(ResultSet row) throws SQLException {
    return new RepositoryName(
        row.getLong("installation_id"), row.getString("owner"), row.getString("repository"));
  }

  /// Everything that is suppressed, by repository and place.
  List<Placed<Silenced>> silenced(int page) throws SQLException {
    String select = "SELECT t.*, r.head_sha";
    String joins = " JOIN overview_suppressions t" + Filter.OF_SEEN;
    List<Placed<Silenced>> found = new ArrayList<>();
    try (ResultSet rows =
        query(
            filter,
            select,
            List.of(),
            joins,
            " ORDER BY t.owner, t.repository, t.installation_id, t.place LIMIT ? OFFSET ?",
            Board.PAGE,
            (page - 1) * Board.PAGE)) {
      while (rows.next()) {
        found.add(
            new Placed<>(name(rows), rows.getString("head_sha"), RepositoryQueries.silenced(rows)));
      }
    }
    return found;
  }

  int countSilenced() throws SQLException {
    String joins = " JOIN overview_suppressions t" + Filter.OF_SEEN;
    try (ResultSet rows = query(filter, "SELECT COUNT(*)", List.of(), joins, "")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /// Findings of a rule, the first of each of some repositories.
  List<Placed<Finding>> examples(String rule, int most) throws SQLException {
    String joins =
        " JOIN overview_findings t"
            + Filter.OF_SEEN
            + " AND t.rule = ? AND t.place = (SELECT MIN(m.place) FROM overview_findings m"
            + " WHERE m.installation_id = r.installation_id AND m.owner = r.owner"
            + " AND m.repository = r.repository AND m.rule = ?)";
    List<Placed<Finding>> found = new ArrayList<>();
    try (ResultSet rows =
        query(
            filter,
            "SELECT t.*, r.head_sha",
            List.of(rule, rule),
            joins,
            " ORDER BY r.weight DESC, r.owner, r.repository LIMIT ?",
            most)) {
      while (rows.next()) {
        found.add(
            new Placed<>(name(rows), rows.getString("head_sha"), RepositoryQueries.finding(rows)));
      }
    }
    return found;
  }
}
