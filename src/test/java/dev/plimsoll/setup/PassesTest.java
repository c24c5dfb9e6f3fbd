package dev.plimsoll.setup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.SqliteDatabase;
import dev.plimsoll.setup.Setup.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Who may go how far, for how long, and who wins.
@Timeout(60)
class PassesTest {
  private static final SetupRequest WANTED =
      new SetupRequest(
          "tidewater",
          URI.create("https://git.example/api/v3"),
          URI.create("https://git.example"),
          URI.create("https://plimsoll.example"),
          true);

  @TempDir Path folder;
  private final MadeApps apps = new MadeApps();
  private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private SqliteDatabase database;
  private CredentialStore store;
  private Setup setup;

  @BeforeEach
  void open() throws IOException {
    database = SqliteDatabase.open(folder, () -> now);
    store = new CredentialStore(database, new SealKeys(Optional.empty(), folder, true));
    setup = new Setup(database, store, apps, () -> {});
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anInvitationIsGoodOnce() {
    String token = setup.invite();

    String browser = setup.enter(token).orElseThrow();

    assertThat(setup.knows(browser)).isTrue();
    assertThat(setup.enter(token)).isEmpty();
    assertThat(setup.enter("")).isEmpty();
    assertThat(setup.knows("")).isFalse();
    assertThat(setup.knows(token)).as("each pass is for its own purpose").isFalse();
    assertThat(setup.enter(browser)).isEmpty();
  }

  @Test
  void anInvitationIsGoodForAnHour() {
    String token = setup.invite();
    now = now.plus(Duration.ofHours(1));

    assertThat(setup.enter(token)).isEmpty();
  }

  @Test
  void aBrowserIsForgottenAfterTwelve() {
    String browser = setup.enter(setup.invite()).orElseThrow();
    now = now.plus(Duration.ofHours(12));

    assertThat(setup.knows(browser)).isFalse();
  }

  @Test
  void aLaterInvitationTakesTheEarlierOnesPlace() {
    String earlier = setup.invite();
    String later = setup.invite();

    assertThat(setup.enter(earlier)).isEmpty();
    assertThat(setup.enter(later)).isPresent();
  }

  @Test
  void aStateIsOfOneBrowserAndGoodOnceForAnHour() throws IOException {
    String browser = setup.enter(setup.invite()).orElseThrow();
    String other = setup.enter(setup.invite()).orElseThrow();
    String state = setup.depart(browser, WANTED);

    assertThat(setup.arrive(other, state)).isEmpty();
    assertThat(setup.arrive(browser, "guessed")).isEmpty();
    assertThat(setup.arrive(browser, state)).hasValue(WANTED);
    assertThat(setup.arrive(browser, state)).isEmpty();

    String late = setup.depart(browser, WANTED);
    now = now.plus(Duration.ofHours(1));
    assertThat(setup.arrive(browser, late)).isEmpty();
  }

  @Test
  void ofTwoBrowsersTheFirstWinsAndTheSecondChangesNothing() throws IOException {
    String first = setup.enter(setup.invite()).orElseThrow();
    String second = setup.enter(setup.invite()).orElseThrow();

    assertThat(setup.finish(first, WANTED, "code-1")).isInstanceOf(Outcome.Stored.class);
    assertThat(setup.finish(second, WANTED, "code-2")).isInstanceOf(Outcome.Overtaken.class);

    assertThat(store.read().orElseThrow().app().id()).isEqualTo(1);
    assertThat(setup.knows(first)).isTrue();
    assertThat(setup.knows(second)).isFalse();
    assertThat(setup.enter(setup.invite())).as("it is set up").isEmpty();
  }

  @Test
  void alsoOfManyAtTheSameMoment() throws Exception {
    int many = 6;
    List<String> browsers =
        IntStream.range(0, many).mapToObj(i -> setup.enter(setup.invite()).orElseThrow()).toList();
    CyclicBarrier start = new CyclicBarrier(many);
    List<Callable<Outcome>> finishing =
        browsers.stream()
            .<Callable<Outcome>>map(browser ->
                () -> {
                  start.await();
                  return setup.finish(browser, WANTED, "code");
                })
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long won = 0;
      for (Future<Outcome> outcome : threads.invokeAll(finishing)) {
        won += outcome.get() instanceof Outcome.Stored ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
    assertThat(browsers.stream().filter(setup::knows)).hasSize(1);
  }

  @Test
  void noTokenStandsInTheDatabase() throws IOException {
    String token = setup.invite();
    String unused = setup.enter(token).orElseThrow();
    String state = setup.depart(unused, WANTED);
    database.close();

    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
            .doesNotContain(token, unused, state);
      }
    }
  }

  @Test
  void withoutAKeyNothingIsStoredWhereSeveralProcessesNeedTheSame() {
    CredentialStore shared =
        new CredentialStore(database, new SealKeys(Optional.empty(), folder, false));

    assertThat(new Setup(database, shared, apps, () -> {}).canStore()).isFalse();
  }
}
