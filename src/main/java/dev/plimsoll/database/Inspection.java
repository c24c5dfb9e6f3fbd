package dev.plimsoll.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/// Looks at a database beside the server that uses it: nothing is written, created or brought to
/// another schema.
public final class Inspection implements AutoCloseable {
  private final DataSource source;
  private final Session session;

  private Inspection(DataSource source, Session session) {
    this.source = source;
    this.session = session;
  }

  /// The embedded database of a folder; empty when there is none yet.
  ///
  /// @throws IOException when it cannot be opened; the message says why
  public static Optional<Inspection> of(Path folder) throws IOException {
    Path file = SqliteFile.of(folder);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      DataSource source = SqliteFile.readOnly(file);
      return Optional.of(
          new Inspection(source, new Session(source.getConnection(), Dialect.SQLITE, null)));
    } catch (SQLException e) {
      throw new IOException(reason(e), e);
    }
  }

  /// A database on a server.
  ///
  /// @throws IOException when it cannot be reached; the message says why, and holds no password
  public static Inspection of(PostgresAddress address) throws IOException {
    PostgresConnections connections = new PostgresConnections(address, null);
    try {
      return new Inspection(connections.limited(), connections.open());
    } catch (SQLException e) {
      throw new IOException(connections.explain(e));
    }
  }

  /// Runs a transaction that only reads.
  ///
  /// @throws DatabaseUnavailableException when it failed
  public <T> T read(Transaction<T> transaction) {
    try {
      T result = transaction.run(session);
      session.rollback();
      return result;
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(reason(e), e);
    }
  }

  /// How its tables stand against those that we know.
  ///
  /// @throws DatabaseUnavailableException when that cannot be told
  public SchemaState schema() {
    try {
      MigrationInfoService known =
          Flyway.configure(Migrations.class.getClassLoader())
              .dataSource(source)
              .locations("classpath:db/migration")
              .placeholders(Map.of("bytes", session.dialect().bytes()))
              .load()
              .info();
      boolean newer = false;
      for (MigrationInfo one : known.applied()) {
        newer |= one.getState() == MigrationState.FUTURE_SUCCESS;
      }
      return new SchemaState(
          Optional.ofNullable(known.current()).map(now -> String.valueOf(now.getVersion())),
          known.pending().length,
          newer);
    } catch (FlywayException e) {
      throw new DatabaseUnavailableException("its schema cannot be read", e);
    }
  }

  private static String reason(SQLException e) {
    return Optional.ofNullable(e.getMessage()).orElse("").strip().lines().findFirst().orElse("?");
  }

  @Override
  public void close() throws IOException {
    try {
      session.close();
    } catch (SQLException e) {
      throw new IOException(reason(e), e);
    }
  }
}
