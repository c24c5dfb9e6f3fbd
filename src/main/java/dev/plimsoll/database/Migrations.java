package dev.plimsoll.database;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings a database to the newest schema; others that do so at the same time wait for each other.
///
/// A process keeps working on a schema that is newer than it: while a cluster is upgraded, both
/// run. So a migration may add tables, columns that have a default or may be empty, and indexes.
/// What an older version reads or writes must not be dropped, renamed or made narrower; that may
/// follow one version later.
final class Migrations {
  private Migrations() {}

  static void bring(DataSource source, Dialect dialect) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .placeholders(Map.of("bytes", dialect.bytes()))
        .load()
        .migrate();
  }
}
