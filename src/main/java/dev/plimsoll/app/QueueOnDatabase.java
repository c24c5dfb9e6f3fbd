package dev.plimsoll.app;

import dev.plimsoll.cli.QueueOperations;
import dev.plimsoll.database.Database;
import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.SqliteDatabase;
import dev.plimsoll.queue.QueuedWork;
import dev.plimsoll.queue.WorkDesk;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The queue in the database that the environment names, opened for each question. A server may use
/// it meanwhile.
final class QueueOnDatabase implements QueueOperations {
  private final Environment environment;
  private final InstantSource clock;

  QueueOnDatabase(Map<String, String> variables, InstantSource clock) {
    this.environment = new Environment(variables);
    this.clock = clock;
  }

  @Override
  public List<Entry> list(boolean setAsideOnly, Optional<Long> installation, int limit)
      throws IOException {
    WorkDesk.Filter filter = new WorkDesk.Filter(setAsideOnly, installation, limit);
    return entries(ask(desk -> desk.list(filter)));
  }

  @Override
  public List<Entry> find(Name name) throws IOException {
    return entries(ask(desk -> desk.find(named(name))));
  }

  @Override
  public int retry(Name name) throws IOException {
    return ask(desk -> desk.retry(named(name)));
  }

  @Override
  public int retryAllSetAside() throws IOException {
    return ask(WorkDesk::retryAllSetAside);
  }

  @Override
  public int drop(Name name) throws IOException {
    return ask(desk -> desk.drop(named(name)));
  }

  private <T> T ask(Function<WorkDesk, T> question) throws IOException {
    try (Database database = open()) {
      return question.apply(new WorkDesk(database));
    } catch (DatabaseUnavailableException e) {
      String cause = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
      throw new IOException("the queue cannot be used now: " + e.getMessage() + cause, e);
    }
  }

  private Database open() throws IOException {
    Optional<PostgresAddress> postgres = new DatabaseReader(environment).read();
    Optional<String> folder = environment.optional("PLIMSOLL_DATA");
    if (!environment.problems().isEmpty()) {
      throw new IOException(
          environment.problems().stream()
              .map(problem -> problem.variable() + " " + problem.what() + ". " + problem.remedy())
              .collect(Collectors.joining(" ")));
    }
    return postgres.isPresent()
        ? PostgresDatabase.openAtOnce(postgres.get())
        : SqliteDatabase.beside(path(folder), clock);
  }

  private Path path(Optional<String> folder) throws IOException {
    try {
      return folder.map(Path::of).orElseGet(() -> DataFolder.byDefault(environment));
    } catch (InvalidPathException e) {
      throw new IOException("PLIMSOLL_DATA is no path", e);
    }
  }

  private static WorkDesk.Name named(Name name) {
    return new WorkDesk.Name(name.owner(), name.repository(), name.number());
  }

  private List<Entry> entries(List<QueuedWork> works) {
    return works.stream().map(this::entry).toList();
  }

  private Entry entry(QueuedWork work) {
    return new Entry(
        work.target().installationId(),
        work.target().toString(),
        work.standing().words(),
        work.priority().name().toLowerCase(Locale.ROOT),
        work.attempts(),
        work.since().toString(),
        Duration.between(work.since(), clock.instant()).toSeconds(),
        work.until().map(Object::toString),
        work.reason());
  }
}
