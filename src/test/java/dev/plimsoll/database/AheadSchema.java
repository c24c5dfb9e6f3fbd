package dev.plimsoll.database;

/// What a later version's migration may do to a schema: add to it.
final class AheadSchema {
  static final String ADD_COLUMN = "ALTER TABLE work ADD COLUMN ahead INTEGER NOT NULL DEFAULT 0";

  /// Says that the migration ran.
  static final String RECORD =
      """
      INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,
        checksum, installed_by, execution_time, success)
      VALUES (999, '999', 'ahead', 'SQL', 'V999__ahead.sql', 1, 'later', 1, true)
      """;

  private AheadSchema() {}
}
