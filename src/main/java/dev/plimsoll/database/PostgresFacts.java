package dev.plimsoll.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// What a PostgreSQL server says of itself.
///
/// @param version such as 170005 for 17.5
/// @param mayCreate whether we may create tables where ours are
/// @param fsync whether what is written is also on the disk
/// @param synchronousCommit as the server has it by default: `on`, `off`, `local` and others
/// @param now by its clock
public record PostgresFacts(
    int version, boolean mayCreate, boolean fsync, String synchronousCommit, Instant now) {
  private static final int PARTS = 10_000;

  private static final String ASK =
      """
      SELECT CAST(current_setting('server_version_num') AS INTEGER),
        COALESCE(has_schema_privilege(current_schema(), 'CREATE'), false),
        current_setting('fsync') = 'on',
        (SELECT reset_val FROM pg_settings WHERE name = 'synchronous_commit')
      """;

  public static PostgresFacts of(Session session) throws SQLException {
    try (ResultSet row = session.statement(ASK).executeQuery()) {
      row.next();
      return new PostgresFacts(
          row.getInt(1), row.getBoolean(2), row.getBoolean(3), row.getString(4), session.now());
    }
  }

  /// The number before the point.
  public int major() {
    return version / PARTS;
  }

  /// As people write it, such as 17.5.
  public String versionText() {
    return major() + "." + version % PARTS;
  }
}
