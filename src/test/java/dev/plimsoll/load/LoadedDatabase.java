package dev.plimsoll.load;

import dev.plimsoll.database.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// A database for one run, in a folder of its own, with which what is acknowledged survives a loss
/// of power.
///
/// @param settings what tells a server of it
/// @param address of JDBC
/// @param end stops what was started
record LoadedDatabase(Map<String, String> settings, String address, AutoCloseable end)
    implements AutoCloseable {
  static LoadedDatabase start(DatabaseKind kind, Path folder) throws IOException {
    return switch (kind) {
      case SQLITE -> embedded(Files.createDirectories(folder.resolve("data")));
      case POSTGRESQL -> postgres(folder.resolve("postgresql"));
    };
  }

  private static LoadedDatabase embedded(Path data) {
    return new LoadedDatabase(
        Map.of("PLIMSOLL_DATA", data.toString()),
        "jdbc:sqlite:" + data.resolve("plimsoll.db"),
        () -> {});
  }

  private static LoadedDatabase postgres(Path folder) throws IOException {
    EmbeddedPostgres server = PostgresServer.durable().setDataDirectory(folder).start();
    String address =
        "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=postgres"
            .formatted(server.getPort());
    return new LoadedDatabase(Map.of("PLIMSOLL_DATABASE_URL", address), address, server);
  }

  /// Answers which of the deliveries that were taken are not there.
  long lost(Answers answers) throws SQLException {
    long found = 0;
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery("SELECT guid FROM deliveries")) {
        while (rows.next()) {
          int number = SignedDeliveries.number(rows.getString(1));
          found += answers.taken().get(number) ? 1 : 0;
        }
      }
    }
    return answers.taken().cardinality() - found;
  }

  /// How many pull requests are marked as work to be done.
  long marked() throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT COUNT(*) FROM work WHERE number > 0 AND done < generation")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      end.close();
    } catch (Exception e) {
      throw new IOException("the database does not end", e);
    }
  }
}
