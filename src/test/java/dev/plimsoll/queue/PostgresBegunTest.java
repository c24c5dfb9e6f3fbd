package dev.plimsoll.queue;

import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.PostgresServer;

class PostgresBegunTest extends BegunContract {
  @Override
  WorkQueue open() throws Exception {
    return DatabaseWorkQueue.owning(PostgresDatabase.open(PostgresServer.newDatabase(), clock));
  }
}
