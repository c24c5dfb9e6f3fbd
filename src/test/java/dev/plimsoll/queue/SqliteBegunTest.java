package dev.plimsoll.queue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteBegunTest extends BegunContract {
  @TempDir Path folder;

  @Override
  WorkQueue open() throws IOException {
    return DatabaseWorkQueue.embedded(folder, clock);
  }
}
