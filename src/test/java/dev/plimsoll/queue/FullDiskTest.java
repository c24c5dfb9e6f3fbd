package dev.plimsoll.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.Eventually;
import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.database.SqliteDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FullDiskTest {
  private static final List<String> IN_A_SMALL_FILE_SYSTEM =
      List.of(
          "unshare",
          "--map-root-user",
          "--mount",
          "sh",
          "-c",
          "mount -t tmpfs -o size=8m tmpfs \"$0\" && exec \"$@\"");

  @TempDir Path folder;
  @TempDir Path output;

  @Test
  void aFullFileIsSaidAtOnce_andWithRoomItGoesOn() throws IOException {
    try (Database database = SqliteDatabase.open(folder, InstantSource.system())) {
      WorkQueue queue = DatabaseWorkQueue.in(database);
      database.write(session -> session.statement("PRAGMA max_page_count = 60").execute());

      assertThatThrownBy(() -> queue.accept(large("guid-1"), List.of()))
          .isInstanceOf(DatabaseUnavailableException.class);

      Eventually.isTrue(() -> database.trouble().isEmpty());
      database.write(session -> session.statement("PRAGMA max_page_count = 100000").execute());
      assertThat(queue.accept(large("guid-1"), List.of())).isEqualTo(Receipt.STORED);
      assertThat(queue.trouble()).isEmpty();
    }
  }

  @Test
  void aQueueThatCannotWriteWhenItIsOpenedSaysSo_andIsThere() throws IOException {
    Database database = SqliteDatabase.open(folder, InstantSource.system());
    database.close();

    WorkQueue queue = DatabaseWorkQueue.in(database);

    assertThat(queue.trouble()).isPresent();
    assertThatThrownBy(() -> queue.accept(large("guid-1"), List.of()))
        .isInstanceOf(DatabaseUnavailableException.class);
  }

  @Test
  void aFullDiskIsSaidAtOnce_andWithRoomItComesBackByItself_withAllThatWasAcknowledged()
      throws Exception {
    assumeTrue(run(List.of("true")).equals(""), "a file system can be made here");

    String said = run(ChildJvm.of(FillingWriter.class, folder.toString()).command());

    assertThat(said.lines())
        .containsSubsequence("refused", "not ready", "ready", "stored", "all there");
  }

  private String run(List<String> program) throws Exception {
    List<String> command = new ArrayList<>(IN_A_SMALL_FILE_SYSTEM);
    command.add(folder.toString());
    command.addAll(program);
    try {
      File said = output.resolve("said").toFile();
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(said)
              .start();
      try {
        int code = process.waitFor();
        return Files.readString(said.toPath()) + (code == 0 ? "" : "failed");
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return "no such program: " + e.getMessage();
    }
  }

  private static Delivery large(String guid) {
    return new Delivery(guid, "push", "", Instant.EPOCH, new byte[400_000]);
  }
}
