package dev.plimsoll.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqlitePlansTest extends PlansContract {
  @TempDir Path folder;

  @Override
  WorkQueue open() throws IOException {
    return DatabaseWorkQueue.embedded(folder, clock);
  }

  @Override
  String explain() {
    return "EXPLAIN QUERY PLAN ";
  }

  /// A scan by an index of what is not done reads that alone; others read the table.
  @Override
  List<String> scans(List<String> plan) {
    return plan.stream()
        .filter(step -> step.matches("SCAN (work|mine|deliveries)( .*)?"))
        .filter(step ->
            !step.matches(".* USING (COVERING )?INDEX (work_(ready|put_off|running|set_aside)).*"))
        .toList();
  }
}
