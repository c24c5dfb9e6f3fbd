package dev.plimsoll.overview;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;

class PostgresOverviewTest extends OverviewContract {
  @Override
  Database open(InstantSource clock) throws IOException, SQLException {
    return PostgresDatabase.open(PostgresServer.newDatabase(), clock);
  }
}
