package dev.plimsoll.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.PostgresServer;
import dev.plimsoll.github.Outbound;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.Priority;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.WorkQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Databases beside the server that uses them.
class DatabaseChecksTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final PullRequestKey PULL = new PullRequestKey(42, "tidewater", "harbour", 7);

  @Nested
  class Embedded {
    @TempDir Path folder;

    @Test
    void aFolderThatIsNotThereYetIsMadeByTheServerAndNotByUs() throws Exception {
      Path missing = folder.resolve("a/b");

      assertThat(new FolderCheck(missing).look())
          .singleElement()
          .extracting(Observation::health)
          .isEqualTo(Health.OK);
      assertThat(missing).doesNotExist();
      assertThat(new IntegrityCheck(missing).look().getFirst().health()).isEqualTo(Health.SKIPPED);
    }

    @Test
    void aFileIsNoFolder() throws Exception {
      Path file = Files.createFile(folder.resolve("file"));

      assertThat(new FolderCheck(file).look().getFirst().remedy()).contains("PLIMSOLL_DATA");
      assertThat(new FolderCheck(file.resolve("below")).look().getFirst().health())
          .isEqualTo(Health.FAILED);
    }

    @Test
    void aDatabaseInUseIsLookedAtAndLeftAsItIs() throws Exception {
      try (WorkQueue queue = DatabaseWorkQueue.embedded(folder, CLOCK)) {
        queue.mark(List.of(new Mark(PULL, Optional.empty(), Priority.INTERACTIVE)));

        Observation database = new FolderCheck(folder).look().getLast();
        assertThat(database.health()).isEqualTo(Health.OK);
        assertThat(database.found()).contains("SQLite", "plimsoll.db", "schema");
        assertThat(new IntegrityCheck(folder).look().getFirst().health()).isEqualTo(Health.OK);
        assertThat(queue(folder).getFirst().found()).startsWith("1 due, 0 running");
        assertThat(queue.trouble()).isEmpty();
      }
    }

    @Test
    void damageIsFound() throws Exception {
      DatabaseWorkQueue.embedded(folder, CLOCK).close();
      Path file = folder.resolve("plimsoll.db");
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 8 * 4096; i < bytes.length; i++) {
        bytes[i] = (byte) 0x5a;
      }
      Files.write(file, bytes);

      Round round = new Round(Duration.ofMinutes(1));
      round.look("integrity", new IntegrityCheck(folder));
      assertThat(round.observations().getFirst().health()).isEqualTo(Health.FAILED);
      assertThat(round.observations().getFirst().remedy()).isNotEmpty();
    }

    @Test
    void workThatIsSetAsideIsToldWithItsReason() throws Exception {
      try (WorkQueue queue = DatabaseWorkQueue.embedded(folder, CLOCK)) {
        queue.mark(List.of(new Mark(PULL, Optional.empty(), Priority.INTERACTIVE)));
        for (int i = 0; i < 2; i++) {
          LeasedWork work = queue.lease(1, Duration.ofMinutes(1)).getFirst();
          queue.setAside(work, "the parser \u001b[31m gave up");
        }

        assertThat(queue(folder).getLast().health()).isEqualTo(Health.WARNING);
        assertThat(queue(folder).getLast().found())
            .startsWith("1 set aside")
            .contains("tidewater/harbour#7: the parser <U+001B>[31m gave up");
        assertThat(queue(folder).getLast().remedy()).contains("plimsoll queue retry");
      }
    }

    @Test
    void workThatNobodyDoesIsTold() throws Exception {
      InstantSource earlier = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
      try (WorkQueue queue = DatabaseWorkQueue.embedded(folder, earlier)) {
        queue.mark(List.of(new Mark(PULL, Optional.empty(), Priority.INTERACTIVE)));
      }

      assertThat(queue(folder).getFirst().health()).isEqualTo(Health.WARNING);
      assertThat(queue(folder).getFirst().remedy()).contains("/health/ready");
    }

    private static List<Observation> queue(Path folder) throws IOException {
      return new QueueCheck(patient(Optional.of(folder), Optional.empty())).look();
    }
  }

  @Nested
  class OnAServer {
    @Test
    void anEmptyDatabaseIsFilledByTheServer() throws Exception {
      PostgresAddress address = PostgresServer.newDatabase();

      Observation found = new PostgresCheck(address, CLOCK).look().getFirst();
      assertThat(found.health()).isEqualTo(Health.OK);
      assertThat(found.found()).contains("PostgreSQL 17", "no tables yet", "the next start");
      assertThat(new QueueCheck(patient(Optional.empty(), Optional.of(address))).look())
          .singleElement()
          .extracting(Observation::health)
          .isEqualTo(Health.SKIPPED);
    }

    @Test
    void aDatabaseInUseTellsOfItsWork() throws Exception {
      PostgresAddress address = PostgresServer.newDatabase();
      try (PostgresDatabase database = PostgresDatabase.open(address)) {
        DatabaseWorkQueue.in(database)
            .mark(List.of(new Mark(PULL, Optional.empty(), Priority.INTERACTIVE)));

        assertThat(new QueueCheck(patient(Optional.empty(), Optional.of(address))).look())
            .first()
            .extracting(Observation::found)
            .asString()
            .startsWith("1 due");
      }
    }

    @Test
    void whatAPowerCutWouldLoseIsTold() throws Exception {
      PostgresAddress address = PostgresServer.newDatabase();
      String name = address.toString().replaceFirst(".*/", "");
      PostgresServer.execute("ALTER DATABASE " + name + " SET synchronous_commit = off");

      assertThat(new PostgresCheck(address, CLOCK).look())
          .filteredOn(one -> one.health() == Health.WARNING)
          .extracting(Observation::found)
          .anyMatch(found -> found.startsWith("fsync is off"))
          .anyMatch(found -> found.startsWith("synchronous_commit is off"));
    }

    @Test
    void clocksThatDifferAreTold() throws Exception {
      InstantSource ahead = InstantSource.fixed(Instant.parse("2126-03-01T12:00:00Z"));

      assertThat(new PostgresCheck(PostgresServer.newDatabase(), ahead).look())
          .extracting(Observation::found)
          .anyMatch(found -> found.contains("ahead of the database's"));
    }

    @Test
    void oneThatRefusesUsIsToldWithoutThePassword() throws Exception {
      String url = PostgresServer.url("nothing-there");
      PostgresAddress address =
          PostgresAddress.parse(url, Optional.of("postgres"), Optional.of("open-sesame"));

      assertThat(new PostgresCheck(address, CLOCK).look())
          .singleElement()
          .satisfies(found -> {
            assertThat(found.health()).isEqualTo(Health.FAILED);
            assertThat(found.found()).contains("nothing-there").doesNotContain("open-sesame");
            assertThat(found.remedy()).contains("PLIMSOLL_DATABASE_URL");
          });
      assertThat(new QueueCheck(patient(Optional.empty(), Optional.of(address))).look())
          .singleElement()
          .extracting(Observation::health)
          .isEqualTo(Health.SKIPPED);
    }
  }

  private static Patient patient(Optional<Path> folder, Optional<PostgresAddress> postgres) {
    return new Patient(
        List.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Outbound.DIRECT,
        Optional.empty(),
        folder,
        postgres);
  }
}
