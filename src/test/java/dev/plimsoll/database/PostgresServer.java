package dev.plimsoll.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The PostgreSQL server of all tests of one JVM, which ends with it. Commits reach the disk.
public final class PostgresServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  /// A new and empty database.
  public static PostgresAddress newDatabase() throws SQLException {
    String name = "test" + DATABASES.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return PostgresAddress.parse(url(name), Optional.of("postgres"), Optional.of("postgres"));
  }

  public static String url(String database) {
    return "jdbc:postgresql://localhost:" + Running.SERVER.getPort() + "/" + database;
  }

  /// The address of a database as a single text, for another process.
  public static String wholeUrl(PostgresAddress address) {
    return url(address.database()) + "?user=postgres&password=postgres";
  }

  /// Ends all connections to a database, as a server does that is restarted.
  public static void disconnect(PostgresAddress database) throws SQLException {
    execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
            + database.database()
            + "'");
  }

  /// Runs a statement as the server's owner, in the database of that name.
  public static void execute(String sql) throws SQLException {
    try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return durable().start();
      } catch (IOException e) {
        throw new IllegalStateException("PostgreSQL does not start", e);
      }
    }
  }

  /// A server with which acknowledged rows survive a loss of power.
  public static EmbeddedPostgres.Builder durable() {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on");
  }
}
