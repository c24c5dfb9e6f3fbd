package dev.plimsoll.queue;

import dev.plimsoll.database.Session;

import dev.plimsoll.database.Session;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import dev.plimsoll.database.Database;
import dev.plimsoll.database.SqliteDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The queue in a database: its deliveries, its work, and what waits to be answered.
public final class DatabaseWorkQueue implements WorkQueue {
  private final Database database;
  private final Runnable atTheEnd;
  private final RepositoryFollower follower;

  private DatabaseWorkQueue(
      Database database, RepositoryFollower follower, Runnable atTheEnd) {
    this.follower = follower;
    this.database = database;
    this.atTheEnd = atTheEnd;
    if (database.isExclusive()) {
      // Whoever held a lease is dead.
      database.write(session -> WorkTable.releaseAll(session));
    }
  }

  /// The queue of a database that others use too, and that is not closed with it.
  public static DatabaseWorkQueue in(Database database) {
    return in(database, RepositoryFollower.NONE);
  }

  /// The same, with something else in the database that is kept by repository.
  public static DatabaseWorkQueue in(Database database, RepositoryFollower follower) {
    return new DatabaseWorkQueue(database, follower, () -> {});
  }

  /// A queue with an embedded database of its own in a folder, which must exist.
  ///
  /// @throws IOException when another process uses it, or it cannot be written
  public static DatabaseWorkQueue embedded(Path folder, InstantSource clock) throws IOException {
    Database database = SqliteDatabase.open(folder, clock);
    return new DatabaseWorkQueue(database, RepositoryFollower.NONE, database::close);
  }

  @Override
  public Receipt accept(Delivery delivery, List<Consequence> consequences) {
    Stored stored = database.write(session -> store(session, delivery, consequences));
    if (stored.newWork()) {
      database.announce();
    }
    return stored.receipt();
  }

  private record Stored(Receipt receipt, boolean newWork) {}

  private Stored store(Session session, Delivery delivery, List<Consequence> consequences)
      throws SQLException {
    if (!DeliveryTable.insert(session, delivery)) {
      return new Stored(Receipt.REPEATED, false);
    }
    Instant now = session.now();
    boolean newWork = false;
    for (Consequence consequence : consequences) {
      newWork |= ConsequenceTables.apply(session, delivery, consequence, now);
      follower.follow(session, consequence);
    }
    return new Stored(Receipt.STORED, newWork);
  }

  @Override
  public void mark(List<Mark> marks) {
    database.write(session -> {
      for (Mark mark : marks) {
        WorkTable.mark(session, mark, session.now());
      }
      return marks.size();
    });
    database.announce();
  }

  @Override
  public List<LeasedWork> lease(int limit, Duration lease) {
    String token = UUID.randomUUID().toString();
    return database.write(session -> {
      Instant now = session.now();
      return WorkTable.lease(session, token, now, now.plus(lease), limit);
    });
  }

  @Override
  public boolean renew(LeasedWork work, Duration lease) {
    return database.write(session -> LeaseTable.renew(session, work, session.now().plus(lease)));
  }

  @Override
  public boolean holds(LeasedWork work) {
    return database.write(session -> LeaseTable.held(session, work, session.now()));
  }

  @Override
  public List<Request> requests(LeasedWork work) {
    return work.target() instanceof PullRequestKey key
        ? database.write(session -> RequestTable.waiting(session, key))
        : List.of();
  }

  @Override
  public boolean answered(LeasedWork work, Request request) {
    return database.write(session -> {
      boolean mine = LeaseTable.held(session, work, session.now());
      if (mine) {
        RequestTable.strike(session, request);
      }
      return mine;
    });
  }

  @Override
  public Optional<String> remembered(PullRequestKey pullRequest) {
    return database.write(session -> RememberedTable.find(session, pullRequest));
  }

  @Override
  public void remember(PullRequestKey pullRequest, String said) {
    database.write(session -> RememberedTable.keep(session, pullRequest, said));
  }

  @Override
  public boolean complete(LeasedWork work) {
    return database.write(session -> LeaseTable.complete(session, work));
  }

  @Override
  public boolean retryAt(LeasedWork work, Instant notBefore, String reason) {
    return database.write(session -> LeaseTable.retryAt(session, work, notBefore, reason));
  }

  @Override
  public boolean failed(LeasedWork work, Instant nextTry, String reason) {
    return database.write(session -> LeaseTable.failed(session, work, nextTry, reason));
  }

  @Override
  public Optional<Instant> nextDue() {
    return database.write(session -> WorkTable.nextDue(session, session.now()));
  }

  @Override
  public void whenMarked(Runnable listener) {
    database.whenAnnounced(listener);
  }

  @Override
  public Optional<String> trouble() {
    return database.trouble();
  }

  @Override
  public void close() {
    atTheEnd.run();
  }
}
