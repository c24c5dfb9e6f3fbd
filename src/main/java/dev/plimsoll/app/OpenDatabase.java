package dev.plimsoll.app;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.SqliteDatabase;
import java.io.IOException;
import java.time.InstantSource;

/// Opens the database that the settings name.
final class OpenDatabase {
  private OpenDatabase() {}

  /// @throws IOException when it cannot be used; the message says why
  static Database of(Settings settings) throws IOException {
    return settings.postgres().isPresent()
        ? postgres(settings.postgres().get())
        : SqliteDatabase.open(settings.data(), InstantSource.system());
  }

  private static Database postgres(PostgresAddress address) throws IOException {
    try {
      return PostgresDatabase.open(address);
    } catch (IOException e) {
      throw new IOException("PLIMSOLL_DATABASE_URL: " + e.getMessage(), e);
    }
  }
}
