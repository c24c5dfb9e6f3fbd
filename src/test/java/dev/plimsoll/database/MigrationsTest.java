package dev.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theNewestMigrationIsTheLastOfThoseThatAreThere(Dialect dialect) {
    String last =
        dialect.migrations().stream()
            .map(place -> Path.of("src/main/resources", place.replace("classpath:", "")))
            .flatMap(MigrationsTest::files)
            .map(file -> file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))
            .max(Comparator.comparingInt(Integer::parseInt))
            .orElseThrow();

    assertThat(dialect.newestMigration()).isEqualTo(last);
  }

  @Test
  void aMigrationThatFailedIsNotPassedOver() throws Exception {
    SqliteDatabase.open(folder, InstantSource.system()).close();
    String newest = Dialect.SQLITE.newestMigration();
    execute("UPDATE flyway_schema_history SET success = 0 WHERE version = '" + newest + "'");

    assertThatThrownBy(() -> SqliteDatabase.open(folder, InstantSource.system()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aDatabaseOfANewerVersionIsUsedAsItIs() throws Exception {
    SqliteDatabase.open(folder, InstantSource.system()).close();
    execute(
        """
        INSERT INTO flyway_schema_history
        SELECT installed_rank + 100, '999', 'newer', type, 'V999__newer.sql', 1, installed_by,
          installed_on, execution_time, 1
        FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1
        """);

    try (SqliteDatabase database = SqliteDatabase.open(folder, InstantSource.system())) {
      assertThat(database.trouble()).isEmpty();
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plimsoll.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
