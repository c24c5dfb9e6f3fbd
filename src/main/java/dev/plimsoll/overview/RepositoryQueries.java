package dev.plimsoll.overview;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what is kept of one repository. Whoever asks has found out who may know.
final class RepositoryQueries {
  private static final String OF =
      " WHERE t.installation_id = ? AND t.owner = ? AND t.repository = ?";

  private final Session session;
  private final RepositoryName name;
  private final int today;

  RepositoryQueries(Session session, RepositoryName name) throws SQLException {
    this.session = session;
    this.name = name;
    this.today = OverviewBook.day(session.now());
  }

  /// What goes by that name, whoever may know of it; the one that was visited last.
  static Optional<RepositoryName> find(Session session, String owner, String repository)
      throws SQLException {
    try (ResultSet rows =
        session
            .statement(
                "SELECT installation_id, owner, repository FROM overview_repositories"
                    + " WHERE owner = ? AND repository = ? ORDER BY visited_at DESC LIMIT 1",
                owner,
                repository)
            .executeQuery()) {
      return rows.next() ? Optional.of(BoardQueries.name(rows)) : Optional.empty();
    }
  }

  private ResultSet query(String select, String table, String end, Object... behind)
      throws SQLException {
    List<Object> values =
        new ArrayList<>(List.of(name.installationId(), name.owner(), name.repository()));
    values.addAll(List.of(behind));
    String sql = "SELECT " + select + " FROM " + table + " t" + OF + end;
    return session.statement(sql, values.toArray()).executeQuery();
  }

  Optional<RepositoryView> view() throws SQLException {
    List<Trend> trends = trends();
    int change = trends.stream().mapToInt(Trend::change).sum();
    List<Finding> findings = findings();
    List<Silenced> silenced = silenced();
    Activity activity = activity();
    try (ResultSet row = query("t.*", "overview_repositories", "")) {
      if (!row.next()) {
        return Optional.empty();
      }
      return Optional.of(
          new RepositoryView(
              BoardQueries.row(row, change),
              row.getString("branch"),
              row.getString("head_sha"),
              row.getInt("files"),
              row.getInt("whole") != 0,
              findings,
              silenced,
              trends,
              activity));
    }
  }

  private List<Finding> findings() throws SQLException {
    List<Finding> found = new ArrayList<>();
    try (ResultSet rows = query("t.*", "overview_findings", " ORDER BY t.place")) {
      while (rows.next()) {
        found.add(finding(rows));
      }
    }
    return found;
  }

  static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getString("rule"),
        row.getString("practice"),
        row.getString("severity"),
        row.getString("path"),
        row.getInt("line"),
        row.getString("message"),
        row.getString("fingerprint"));
  }

  private List<Silenced> silenced() throws SQLException {
    List<Silenced> found = new ArrayList<>();
    try (ResultSet rows = query("t.*", "overview_suppressions", " ORDER BY t.place")) {
      while (rows.next()) {
        found.add(silenced(rows));
      }
    }
    return found;
  }

  static Silenced silenced(ResultSet row) throws SQLException {
    return new Silenced(
        row.getString("rule"),
        row.getString("path"),
        row.getInt("line"),
        row.getString("said_by"),
        Optional.ofNullable(row.getString("reason")));
  }

  private List<Trend> trends() throws SQLException {
    TrendSums sums = new TrendSums(today);
    try (ResultSet rows = query("t.practice, t.findings", "overview_practices", "")) {
      while (rows.next()) {
        sums.now(rows.getString(1), rows.getInt(2));
      }
    }
    try (ResultSet rows =
        query(
            "t.practice, t.day, t.change", "overview_history", " AND t.day > ?", sums.firstDay())) {
      while (rows.next()) {
        sums.change(rows.getString(1), rows.getInt(2), rows.getInt(3));
      }
    }
    return sums.trends();
  }

  private Activity activity() throws SQLException {
    int from = today - TrendSums.DAYS;
    int reviewed = 0;
    int passed = 0;
    try (ResultSet rows =
        query("t.conclusion", "overview_reviews", " AND t.day > ?" + ReviewDays.NONE_LATER, from)) {
      while (rows.next()) {
        reviewed++;
        passed += rows.getString(1).equals("success") ? 1 : 0;
      }
    }
    try (ResultSet rows = query("COUNT(*)", "overview_fixes", " AND t.day > ?", from)) {
      rows.next();
      return new Activity(reviewed, passed, rows.getInt(1));
    }
  }
}
