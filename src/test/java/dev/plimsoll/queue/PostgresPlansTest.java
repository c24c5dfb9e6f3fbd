package dev.plimsoll.queue;

import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.PostgresServer;
import java.util.List;

class PostgresPlansTest extends PlansContract {
  @Override
  WorkQueue open() throws Exception {
    return DatabaseWorkQueue.owning(PostgresDatabase.open(PostgresServer.newDatabase(), clock));
  }

  @Override
  String explain() {
    return "EXPLAIN ";
  }

  @Override
  List<String> scans(List<String> plan) {
    return plan.stream().filter(step -> step.matches(".*Seq Scan on (work|deliveries).*")).toList();
  }
}
