package dev.plimsoll.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;

/// The embedded database, on a small disk that is filled where one can be mounted.
final class SqliteStore implements Store {
  private static final int MEGABYTES = 192;
  private static final int CHUNK = 1 << 16;
  private static final long FULL_MILLIS = 3000;

  private final Path folder;
  private final boolean mounted;

  SqliteStore(Path folder, boolean onSmallDisk) throws IOException, InterruptedException {
    this.folder = folder;
    this.mounted =
        onSmallDisk && run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs") == 0;
  }

  private int run(String... command) throws IOException, InterruptedException {
    String[] all = Arrays.copyOf(command, command.length + 1);
    all[command.length] = folder.toString();
    try {
      return new ProcessBuilder(all)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noSuchProgram) {
      return -1;
    }
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public Connection look() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plimsoll.db"));
  }

  @Override
  public synchronized String trouble() throws IOException, InterruptedException {
    if (!mounted) {
      return "";
    }
    Path filling = folder.resolve("filling");
    try (OutputStream out = Files.newOutputStream(filling)) {
      byte[] chunk = new byte[CHUNK];
      while (true) {
        out.write(chunk);
      }
    } catch (IOException full) {
      Thread.sleep(FULL_MILLIS);
    } finally {
      Files.deleteIfExists(filling);
    }
    return "disk filled, and room made again";
  }

  @Override
  public void close() throws IOException {
    if (mounted) {
      try {
        run("umount");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
