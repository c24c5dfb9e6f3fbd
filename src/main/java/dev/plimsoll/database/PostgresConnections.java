package dev.plimsoll.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens connections to one PostgreSQL database on which nothing takes for ever: neither a
/// statement, nor a lock, nor a server that is silent.
final class PostgresConnections {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresConnections.class);
  private static final int CONNECT_SECONDS = 5;
  private static final int SILENCE_SECONDS = 10;

  // A holder that does not go on is dead, or its machine is: the server then lets go of its locks.
  private static final String LIMITS =
      """
      SET statement_timeout = 5000;
      SET lock_timeout = 3000;
      SET idle_in_transaction_session_timeout = 10000;
      SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') = 'off'
      """;

  // As other clients call it, and as this driver does.
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "connect_timeout", "connectTimeout",
          "application_name", "ApplicationName",
          "target_session_attrs", "targetServerType",
          "channel_binding", "channelBinding",
          "sslnegotiation", "sslNegotiation");

  private final PostgresAddress address;
  private final @Nullable InstantSource clock;

  /// @param clock as for a [Session]
  PostgresConnections(PostgresAddress address, @Nullable InstantSource clock) {
    this.address = address;
    this.clock = clock;
  }

  /// Connections that give up after some seconds.
  PGSimpleDataSource limited() {
    PGSimpleDataSource source =
        new PGSimpleDataSource() {
          private static final long serialVersionUID = 1L;

          @Override
          public Connection getConnection() throws SQLException {
            return withLimits(super.getConnection());
          }
        };
    configure(source);
    source.setSocketTimeout(SILENCE_SECONDS);
    return source;
  }

  /// Connections for what may take its time.
  PGSimpleDataSource patient() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    configure(source);
    return source;
  }

  Session open() throws SQLException {
    return new Session(limited().getConnection(), Dialect.POSTGRESQL, clock);
  }

  /// What went wrong, with nothing secret in it.
  String explain(Throwable failure) {
    String text = Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
    String line = text.strip().lines().findFirst().orElse("");
    return address.password().map(password -> line.replace(password, "***")).orElse(line);
  }

  private void configure(PGSimpleDataSource source) {
    source.setServerNames(address.hosts().toArray(String[]::new));
    source.setPortNumbers(address.ports().stream().mapToInt(Integer::intValue).toArray());
    source.setDatabaseName(address.database());
    address.user().ifPresent(source::setUser);
    address.password().ifPresent(source::setPassword);
    source.setApplicationName("plimsoll");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLoginTimeout(2 * CONNECT_SECONDS);
    source.setTcpKeepAlive(true);
    // Else a message of the server may show what a row holds.
    source.setLogServerErrorDetail(false);
    // Who was told of several servers wants the one that can be written, whichever it is by now.
    source.setTargetServerType("primary");
    address.parameters().forEach((name, value) -> set(source, name, value));
  }

  private static void set(PGSimpleDataSource source, String given, String value) {
    String name = OTHER_NAMES.getOrDefault(given, given);
    if (PGProperty.forName(name) == null) {
      LOG.warn(
          "The parameter {} of the database's address is not known and left out",
          given.replaceAll("[^A-Za-z0-9_.-]", "?"));
      return;
    }
    try {
      source.setProperty(
          name,
          name.equals("targetServerType") && value.toLowerCase(Locale.ROOT).equals("read-write")
              ? "primary"
              : value);
    } catch (SQLException | RuntimeException e) {
      throw new IllegalArgumentException("the parameter " + name + " has a value that is none", e);
    }
  }

  private static Connection withLimits(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(LIMITS);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
