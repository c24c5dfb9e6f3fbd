package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.cli.QueueOperations.Entry;
import dev.plimsoll.cli.QueueOperations.Name;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.PullRequestKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueOnDatabaseTest {
  private static final PullRequestKey HARBOUR_7 = new PullRequestKey(11, "tidewater", "harbour", 7);
  private static final Name NAME = new Name("tidewater", "harbour", OptionalInt.of(7));

  @TempDir Path folder;

  @Test
  void worksWhileAServerHoldsTheFolder() throws Exception {
    try (DatabaseWorkQueue server = DatabaseWorkQueue.embedded(folder, InstantSource.system())) {
      server.mark(List.of(Mark.interactive(HARBOUR_7, Optional.empty())));
      server.setAside(lease(server), "a defect");
      server.complete(lease(server));

      List<Entry> listed = desk().list(true, Optional.empty(), 10);
      assertThat(listed)
          .singleElement()
          .satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("tidewater/harbour#7");
            assertThat(entry.state()).isEqualTo("set aside");
            assertThat(entry.reason()).contains("a defect");
          });

      assertThat(desk().retry(NAME)).isEqualTo(1);
      LeasedWork running = lease(server);
      assertThat(running.setAside()).isEmpty();
      assertThat(desk().find(NAME)).extracting(Entry::state).containsExactly("running");

      assertThat(desk().drop(NAME)).isEqualTo(1);
      assertThat(server.complete(running)).isFalse();
    }
  }

  @Test
  void saysThatThereIsNoDatabaseYet() {
    assertThatThrownBy(() -> desk().list(false, Optional.empty(), 10))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is no database in");
  }

  @Test
  void saysWhatIsWrongWithTheSettings() {
    QueueOnDatabase queue =
        new QueueOnDatabase(Map.of("PLIMSOLL_DATABASE_URL", "nowhere"), InstantSource.system());

    assertThatThrownBy(() -> queue.retryAllSetAside())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("PLIMSOLL_DATABASE_URL");
  }

  private QueueOnDatabase desk() {
    return new QueueOnDatabase(Map.of("PLIMSOLL_DATA", folder.toString()), InstantSource.system());
  }

  private static LeasedWork lease(DatabaseWorkQueue queue) {
    return queue.lease(1, Duration.ofMinutes(1)).getFirst();
  }
}
