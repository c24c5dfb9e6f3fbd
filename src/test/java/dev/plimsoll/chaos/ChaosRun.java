package dev.plimsoll.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// One run: everything that is to happen, the time until nothing is left, and the judgement.
final class ChaosRun implements AutoCloseable {
  private static final Duration READY = Duration.ofMinutes(2);
  private static final Duration QUIET = Duration.ofMinutes(30);
  private static final int LOOKS = 10;
  private static final long LOOK_MILLIS = 200;
  private static final long TOLD_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

  private final Voyage voyage;
  private final PrintStream progress;
  private final Store store;
  private final Port port;
  private final Crew crew;
  private final Mail mail;
  private final Traffic traffic;
  private final Havoc havoc;
  private final Ledger ledger;
  private final long began = System.nanoTime();
  private long told = began;

  /// @param folder for all that the run leaves behind
  /// @param progress is told how far it is
  ChaosRun(Voyage voyage, Path folder, PrintStream progress)
      throws IOException, InterruptedException {
    this.voyage = voyage;
    this.progress = progress;
    this.store =
        voyage.database().equals("postgresql")
            ? new PostgresStore(Files.createDirectories(folder.resolve("postgresql")))
            : new SqliteStore(Files.createDirectories(Crew.data(folder)), voyage.kills() > 0);
    this.port = new Port(voyage, InstantSource.system());
    Map<String, String> environment = new HashMap<>(port.environment());
    environment.putAll(store.environment());
    this.crew = new Crew(voyage, environment, folder);
    this.mail =
        new Mail(crew::address, port.secret(), port.sent(), port.weather(), !voyage.recovery());
    this.traffic = new Traffic(port, mail, voyage.seed());
    this.havoc = new Havoc(crew, store, voyage);
    this.ledger = new Ledger(store);
  }

  Outcome sail() throws IOException, InterruptedException, SQLException {
    await("ready", READY, crew::isReady);
    List<Trouble> ahead = new ArrayList<>(Trouble.of(voyage));
    List<Subject> unopened = new ArrayList<>(port.subjects());
    for (int done = 0; done < voyage.deliveries(); done++) {
      while (!ahead.isEmpty() && ahead.getFirst().after() <= done) {
        havoc.begin(ahead.removeFirst());
      }
      if (unopened.isEmpty()) {
        traffic.next();
      } else {
        traffic.open(unopened.removeFirst());
      }
      crew.revive();
      tell("%d of %d things happened".formatted(done + 1, voyage.deliveries()));
      Thread.sleep(1000 / voyage.perSecond());
    }
    havoc.end();
    port.weather().clear();
    long storm = System.nanoTime();
    settle();
    return outcome(storm);
  }

  private void settle() throws IOException, InterruptedException {
    await("mail to be taken", QUIET, mail::isEmpty);
    if (voyage.recovery()) {
      crew.kill();
    }
    int[] looks = {0};
    await(
        "the work to be done",
        QUIET,
        () -> {
          looks[0] = ledger.left() == 0 ? looks[0] + 1 : 0;
          return looks[0] == LOOKS;
        });
  }

  /// Waits for something, starting again what has ended meanwhile.
  private void await(String what, Duration limit, BooleanSupplier condition)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      crew.revive();
      tell("waiting for " + what + ", work left: " + ledger.left());
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private void tell(String what) {
    if (System.nanoTime() - told > TOLD_EVERY_NANOS) {
      told = System.nanoTime();
      progress.printf("%4d s: %s%n", (told - began) / 1_000_000_000, what);
    }
  }

  private Outcome outcome(long storm) throws SQLException {
    List<Shortfall> shortfalls = new ArrayList<>();
    Set<String> taken = ledger.taken();
    Set<String> acknowledged = mail.acknowledged();
    acknowledged.stream()
        .filter(guid -> !taken.contains(guid))
        .forEach(guid -> shortfalls.add(lost(guid, "acknowledged, and not in the database")));
    if (!mail.isEmpty()) {
      shortfalls.add(lost("mail", "never acknowledged"));
    }
    if (ledger.left() > 0) {
      shortfalls.add(
          new Shortfall(Shortfall.Kind.UNDONE, "queue", ledger.left() + " pieces of work left"));
    }
    port.subjects().forEach(subject -> shortfalls.addAll(Judgement.of(subject)));
    return new Outcome(voyage, figures(acknowledged.size(), storm), shortfalls);
  }

  private static Shortfall lost(String about, String what) {
    return new Shortfall(Shortfall.Kind.LOST, about, what);
  }

  private Map<String, Object> figures(int acknowledged, long storm) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("database", voyage.database());
    figures.put("processes", voyage.processes());
    figures.put("pull requests", port.subjects().size());
    figures.put("deliveries made", voyage.deliveries());
    figures.put("tries to deliver", mail.tries());
    figures.put("different ones acknowledged", acknowledged);
    figures.put("tries refused", mail.refused());
    havoc.counts().forEach(figures::put);
    figures.put("processes that ended by themselves", crew.revived());
    figures.put("processes started", crew.starts());
    port.weather()
        .counts()
        .forEach((fault, times) -> figures.put("GitHub: " + fault.words(), times));
    long end = System.nanoTime();
    figures.put("seconds of storm", (storm - began) / 1_000_000_000);
    figures.put("seconds until quiet", (end - storm) / 1_000_000_000);
    return figures;
  }

  @Override
  public void close() throws IOException {
    mail.close();
    havoc.close();
    crew.close();
    port.close();
    store.close();
  }
}
