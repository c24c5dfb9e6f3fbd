package dev.plimsoll.overview;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

class SqliteOverviewTest extends OverviewContract {
  @TempDir private Path folder;

  @Override
  Database open(InstantSource clock) throws IOException {
    return SqliteDatabase.open(folder, clock);
  }
}
