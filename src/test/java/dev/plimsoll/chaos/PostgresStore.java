package dev.plimsoll.chaos;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.plimsoll.database.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that keeps its word, and is ended as by a crash.
final class PostgresStore implements Store {
  private final Path folder;
  private final int port;
  private EmbeddedPostgres server;

  PostgresStore(Path folder) throws IOException {
    ((Logger) LoggerFactory.getLogger(EmbeddedPostgres.class)).setLevel(Level.OFF);
    this.folder = folder;
    this.server = builder(folder).start();
    this.port = server.getPort();
  }

  private static EmbeddedPostgres.Builder builder(Path folder) {
    return PostgresServer.durable()
        .setServerConfig("max_connections", "100")
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false);
  }

  private String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&password=postgres";
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("PLIMSOLL_DATABASE_URL", url());
  }

  @Override
  public Connection look() throws SQLException {
    return DriverManager.getConnection(url());
  }

  @Override
  public synchronized String trouble() throws IOException, InterruptedException {
    end();
    // It says that there was nothing to stop, and lets go of the folder.
    server.close();
    server = builder(folder).setPort(port).start();
    return "PostgreSQL ended at once, and restarted";
  }

  /// SIGQUIT is PostgreSQL's immediate shutdown: nothing is put in order.
  private void end() throws IOException, InterruptedException {
    String postmaster = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip();
    CompletableFuture<ProcessHandle> ended =
        ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow().onExit();
    new ProcessBuilder("kill", "-QUIT", postmaster).start().waitFor();
    ended.join();
  }

  @Override
  public synchronized void close() throws IOException {
    server.close();
  }
}
