package dev.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
