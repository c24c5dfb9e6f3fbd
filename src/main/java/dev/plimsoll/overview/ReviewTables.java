package dev.plimsoll.overview;

import dev.plimsoll.database.Session;
import java.sql.SQLException;

/// Keeps which pull requests were reviewed, and which remarks were heeded.
final class ReviewTables {
  private static final String KEEP_REVIEW =
      """
      INSERT INTO overview_reviews
        (installation_id, owner, repository, number, day, head_sha, conclusion)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (installation_id, owner, repository, number, day) DO UPDATE SET
        head_sha = excluded.head_sha, conclusion = excluded.conclusion
      """;

  private static final String KEEP_FIX =
      """
      INSERT INTO overview_fixes (installation_id, owner, repository, number, thread, rule, day)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (installation_id, owner, repository, number, thread, rule) DO NOTHING
      """;

  private static final String NO_FIX =
      """
      DELETE FROM overview_fixes
      WHERE installation_id = ? AND owner = ? AND repository = ? AND number = ? AND thread = ?
      """;

  private ReviewTables() {}

  static int keep(Session session, ReviewedPullRequest reviewed, int today) throws SQLException {
    RepositoryName of = reviewed.repository();
    for (ReviewedPullRequest.Fix fix : reviewed.fixes()) {
      session.update(
          KEEP_FIX,
          of.installationId(),
          of.owner(),
          of.repository(),
          reviewed.number(),
          fix.thread(),
          fix.rule(),
          today);
    }
    for (String thread : reviewed.standing()) {
      session.update(
          NO_FIX, of.installationId(), of.owner(), of.repository(), reviewed.number(), thread);
    }
    return session.update(
        KEEP_REVIEW,
        of.installationId(),
        of.owner(),
        of.repository(),
        reviewed.number(),
        today,
        reviewed.headSha(),
        reviewed.conclusion());
  }
}
