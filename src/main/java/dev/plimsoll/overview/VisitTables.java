package dev.plimsoll.overview;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Keeps what a visit found in place of what the one before did.
final class VisitTables {
  /// Of a repository; the counts are of all.
  static final int MOST_FINDINGS = 500;

  private static final int LONGEST_TEXT = 500;
  private static final String OF_REPOSITORY =
      " WHERE installation_id = ? AND owner = ? AND repository = ?";

  private static final String KEEP_REPOSITORY =
      """
      INSERT INTO overview_repositories (installation_id, owner, repository, branch, head_sha, mark,
        visited_at, first_day, files, whole, errors, warnings, notes, silenced, weight)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (installation_id, owner, repository) DO UPDATE SET
        branch = excluded.branch, head_sha = excluded.head_sha, mark = excluded.mark,
        visited_at = excluded.visited_at, files = excluded.files, whole = excluded.whole,
        errors = excluded.errors, warnings = excluded.warnings, notes = excluded.notes,
        silenced = excluded.silenced, weight = excluded.weight
      """;

  private static final String KEEP_HISTORY =
      """
      INSERT INTO overview_history
        (installation_id, owner, repository, practice, day, findings, change)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (installation_id, owner, repository, practice, day) DO UPDATE SET
        findings = excluded.findings, change = overview_history.change + excluded.change
      """;

  private static final String KEEP_FINDING =
      """
      INSERT INTO overview_findings (installation_id, owner, repository, place,
        rule, practice, severity, path, line, message, fingerprint)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String KEEP_SILENCED =
      """
      INSERT INTO overview_suppressions
        (installation_id, owner, repository, place, rule, path, line, said_by, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private VisitTables() {}

  static Optional<String> mark(Session session, RepositoryName of) throws SQLException {
    try (ResultSet rows =
        session
            .statement(
                "SELECT mark FROM overview_repositories" + OF_REPOSITORY,
                of.installationId(),
                of.owner(),
                of.repository())
            .executeQuery()) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  /// Does nothing where it is known already.
  static boolean keep(Session session, Visit visit, int today) throws SQLException {
    Optional<String> before = mark(session, visit.repository());
    if (before.filter(visit.mark()::equals).isPresent()) {
      return false;
    }
    keepCounts(session, visit, today, before.isEmpty());
    keepRepository(session, visit, today);
    keepFindings(session, visit);
    keepSilenced(session, visit);
    return true;
  }

  private static void keepRepository(Session session, Visit visit, int today) throws SQLException {
    RepositoryName of = visit.repository();
    session.update(
        KEEP_REPOSITORY,
        of.installationId(),
        of.owner(),
        of.repository(),
        visit.branch(),
        visit.headSha(),
        visit.mark(),
        session.now().toEpochMilli(),
        today,
        visit.files(),
        visit.whole() ? 1 : 0,
        visit.count("error"),
        visit.count("warning"),
        visit.count("info"),
        visit.silenced().size(),
        visit.weight());
  }

  /// What is there at the first visit is no change.
  private static void keepCounts(Session session, Visit visit, int today, boolean first)
      throws SQLException {
    RepositoryName of = visit.repository();
    Map<String, Integer> before = counts(session, of);
    Map<String, Integer> now =
        visit.findings().stream()
            .collect(Collectors.groupingBy(Finding::practice, Collectors.summingInt(found -> 1)));
    Set<String> practices = new TreeSet<>(before.keySet());
    practices.addAll(now.keySet());
    delete(session, "overview_practices", of);
    for (String practice : practices) {
      int count = now.getOrDefault(practice, 0);
      int change = count - before.getOrDefault(practice, 0);
      if (count > 0) {
        session.update(
            "INSERT INTO overview_practices (installation_id, owner, repository, practice, findings)"
                + " VALUES (?, ?, ?, ?, ?)",
            of.installationId(),
            of.owner(),
            of.repository(),
            practice,
            count);
      }
      if (change != 0) {
        session.update(
            KEEP_HISTORY,
            of.installationId(),
            of.owner(),
            of.repository(),
            practice,
            today,
            count,
            first ? 0 : change);
      }
    }
  }

  private static Map<String, Integer> counts(Session session, RepositoryName of)
      throws SQLException {
    Map<String, Integer> counts = new HashMap<>();
    try (ResultSet rows =
        session
            .statement(
                "SELECT practice, findings FROM overview_practices" + OF_REPOSITORY,
                of.installationId(),
                of.owner(),
                of.repository())
            .executeQuery()) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getInt(2));
      }
    }
    return counts;
  }

  private static void keepFindings(Session session, Visit visit) throws SQLException {
    RepositoryName of = visit.repository();
    delete(session, "overview_findings", of);
    int place = 0;
    for (Finding found : first(visit.findings())) {
      session.update(
          KEEP_FINDING,
          of.installationId(),
          of.owner(),
          of.repository(),
          place++,
          found.rule(),
          found.practice(),
          found.severity(),
          found.path(),
          found.line(),
          cut(found.message()),
          found.fingerprint());
    }
  }

  private static void keepSilenced(Session session, Visit visit) throws SQLException {
    RepositoryName of = visit.repository();
    delete(session, "overview_suppressions", of);
    int place = 0;
    for (Silenced silenced : first(visit.silenced())) {
      session.update(
          KEEP_SILENCED,
          of.installationId(),
          of.owner(),
          of.repository(),
          place++,
          silenced.rule(),
          silenced.path(),
          silenced.line(),
          cut(silenced.by()),
          silenced.reason().map(VisitTables::cut).orElse(null));
    }
  }

  private static void delete(Session session, String table, RepositoryName of) throws SQLException {
    session.update(
        "DELETE FROM " + table + OF_REPOSITORY, of.installationId(), of.owner(), of.repository());
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MOST_FINDINGS, all.size()));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
  }
}
