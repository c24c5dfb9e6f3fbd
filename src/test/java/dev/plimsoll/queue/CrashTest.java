package dev.plimsoll.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.PostgresServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
  @TempDir Path folder;

  @Test
  @Timeout(120)
  void nothingThatWasAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
    List<String> acknowledged = acknowledgedBeforeTheKill(300, folder.toString(), "3600000");

    try (WorkQueue queue = DatabaseWorkQueue.embedded(folder, InstantSource.system())) {
      assertAllAreThere(queue, acknowledged);
    }
  }

  /// On a shared database nobody knows that the holder of a lease is dead: it has to run out.
  @Test
  @Timeout(120)
  void norOnASharedDatabase() throws Exception {
    PostgresAddress address = PostgresServer.newDatabase();
    List<String> acknowledged =
        acknowledgedBeforeTheKill(300, PostgresServer.wholeUrl(address), "1");

    try (WorkQueue queue = DatabaseWorkQueue.owning(PostgresDatabase.open(address))) {
      assertAllAreThere(queue, acknowledged);
    }
  }

  private static void assertAllAreThere(WorkQueue queue, List<String> acknowledged) {
    Set<String> undone =
        queue.lease(Integer.MAX_VALUE, Duration.ofMinutes(1)).stream()
            .map(work -> work.target().installationId() + "-" + work.target().number())
            .collect(Collectors.toCollection(HashSet::new));

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(300);
    assertThat(undone).as("marks").containsAll(acknowledged);
    assertThat(acknowledged)
        .as("deliveries")
        .allSatisfy(guid ->
            assertThat(queue.accept(Marks.delivery(guid), List.of())).isEqualTo(Receipt.REPEATED));
  }

  private List<String> acknowledgedBeforeTheKill(int enough, String... arguments) throws Exception {
    List<String> acknowledged = new ArrayList<>();
    Process child =
        ChildJvm.of(CrashingWriter.class, arguments)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged.add(line);
        if (acknowledged.size() == enough) {
          child.toHandle().destroyForcibly();
        }
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    return acknowledged;
  }
}
