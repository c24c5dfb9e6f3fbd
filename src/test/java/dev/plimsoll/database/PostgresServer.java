package dev.plimsoll.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The PostgreSQL server of all tests of one JVM, which ends with it.
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

  /// A server with which acknowledged rows survive a loss of power.
  public static EmbeddedPostgres.Builder durable() {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on");
  }

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    // The time that the server takes to end is not the tests'; it must not outlive them.
    private static EmbeddedPostgres start() {
      try {
        Path folder = Files.createTempDirectory("plimsoll-postgres");
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setDataDirectory(folder)
                .setRegisterShutdownHook(false)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL does not start", e);
      }
    }

    private static void end(EmbeddedPostgres server, Path folder) {
      try {
        long postmaster =
            Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
        server.close();
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
