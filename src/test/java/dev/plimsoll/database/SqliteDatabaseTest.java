package dev.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SqliteDatabaseTest {
  private static final String REMEMBER =
      "INSERT INTO remembered (installation_id, owner, repository, number, said)"
          + " VALUES (1, 'tidewater', ?, 1, 'told')";

  @TempDir Path folder;

  @Test
  void aReadSeesOneMoment_andHoldsUpNoWrite() throws IOException {
    try (SqliteDatabase database = open()) {
      database.write(session -> session.update(REMEMBER, "harbour"));

      int seen =
          database.<Integer>read(session -> {
            int before = count(session);
            database.write(writing -> writing.update(REMEMBER, "quay"));
            return before * 10 + count(session);
          });

      assertThat(seen).isEqualTo(11);
      assertThat(database.<Integer>read(SqliteDatabaseTest::count)).isEqualTo(2);
    }
  }

  @Test
  void theFileShrinksWhenMostOfItIsFree() throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(folder, InstantSource.system())) {
      Path file = folder.resolve("plimsoll.db");
      database.write(session ->
          session.update(
              """
              INSERT INTO deliveries (guid, event, action, received_at, payload)
              WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
              SELECT i, 'push', '', i, zeroblob(8192) FROM n
              """));
      giveBackAll(database);
      long full = Files.size(file);
      database.write(session -> session.update("DELETE FROM deliveries"));

      giveBackAll(database);

      assertThat(full).isGreaterThan(32_000_000);
      Eventually.isTrue(() -> {
        database.write(session -> session.update("DELETE FROM deliveries"));
        return size(file) < full / 2;
      });
    }
  }

  private static void giveBackAll(SqliteDatabase database) {
    while (database.giveBack()) {
      assertThat(database.trouble()).isEmpty();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aReadCannotWrite() throws IOException {
    try (SqliteDatabase database = open()) {
      assertThatThrownBy(() -> database.read(session -> session.update(REMEMBER, "harbour")))
          .isInstanceOf(DatabaseUnavailableException.class);
    }
  }

  @Test
  void anOlderVersionWorksOnASchemaThatIsAhead() throws IOException {
    try (SqliteDatabase newer = open()) {
      newer.write(session -> session.update(AheadSchema.ADD_COLUMN));
      newer.write(session -> session.update(AheadSchema.RECORD));
    }

    try (SqliteDatabase older = open()) {
      assertThat(older.trouble()).isEmpty();
    }
  }

  private SqliteDatabase open() throws IOException {
    return SqliteDatabase.open(folder, InstantSource.system());
  }

  private static int count(Session session) throws SQLException {
    try (ResultSet rows = session.statement("SELECT COUNT(*) FROM remembered").executeQuery()) {
      return rows.next() ? rows.getInt(1) : -1;
    }
  }
}
