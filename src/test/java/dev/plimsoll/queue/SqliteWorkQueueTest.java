package dev.plimsoll.queue;

import dev.plimsoll.database.DatabaseUnavailableException;

import java.util.List;
import static dev.plimsoll.queue.Marks.HARBOUR_7;
import static dev.plimsoll.queue.Marks.delivery;
import static dev.plimsoll.queue.Marks.mark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteWorkQueueTest extends AcceptingContract {
  @TempDir Path folder;
  @TempDir Path other;

  @Override
  WorkQueue open() throws IOException {
    return DatabaseWorkQueue.embedded(folder, clock);
  }

  @Test
  void whatWasStoredIsThereAfterAReopening_andWhatWasLeasedIsFreeAtOnce() throws IOException {
    try (WorkQueue first = DatabaseWorkQueue.embedded(other, clock)) {
      first.accept(delivery("guid-1"), mark(HARBOUR_7));
      assertThat(first.lease(1, Duration.ofMinutes(5))).hasSize(1);
    }

    try (WorkQueue second = DatabaseWorkQueue.embedded(other, clock)) {
      assertThat(second.accept(delivery("guid-1"), List.of())).isEqualTo(Receipt.REPEATED);
      assertThat(second.lease(1, Duration.ofMinutes(5))).hasSize(1);
    }
  }

  @Test
  void aSecondUserOfTheFolderIsRefused() {
    assertThatThrownBy(() -> DatabaseWorkQueue.embedded(folder, clock))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another process uses the folder");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused_andTheFolderIsFreeAgain() throws IOException {
    Path file = other.resolve("plimsoll.db");
    Files.writeString(file, "not a database, but long enough to be looked at as if it were one");

    assertThatThrownBy(() -> DatabaseWorkQueue.embedded(other, clock))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be opened");

    Files.delete(file);
    DatabaseWorkQueue.embedded(other, clock).close();
  }

  @Test
  void theDatabaseIsReadableByItsOwnerOnly() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("plimsoll.db")))
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void whileItCannotWriteItSaysSo_andComesBackByItself() throws Exception {
    try (WorkQueue queue = DatabaseWorkQueue.embedded(other, clock);
        Connection locking =
            DriverManager.getConnection("jdbc:sqlite:" + other.resolve("plimsoll.db"));
        Statement statement = locking.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> queue.accept(delivery("guid-1"), mark(HARBOUR_7)))
          .isInstanceOf(DatabaseUnavailableException.class);
      assertThat(queue.trouble()).isPresent();

      statement.execute("ROLLBACK");
      assertThat(queue.trouble()).isEmpty();
      assertThat(queue.accept(delivery("guid-1"), mark(HARBOUR_7))).isEqualTo(Receipt.STORED);
    }
  }
}
