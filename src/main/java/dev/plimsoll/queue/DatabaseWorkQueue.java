package dev.plimsoll.queue;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.database.Footprint;
import dev.plimsoll.database.Session;
import dev.plimsoll.database.SqliteDatabase;
import dev.plimsoll.queue.LeaseTable.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue in a database: its deliveries, its work, and what waits to be answered.
public final class DatabaseWorkQueue implements WorkQueue {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseWorkQueue.class);

  private final Database database;
  private final Retention retention;
  private final Runnable atTheEnd;
  private final RepositoryFollower follower;

  private DatabaseWorkQueue(
      Database database, Retention retention, RepositoryFollower follower, Runnable atTheEnd) {
    this.follower = follower;
    this.database = database;
    this.retention = retention;
    this.atTheEnd = atTheEnd;
    if (database.isExclusive()) {
      releaseAll();
    }
  }

  /// Whoever held a lease is dead. Where the disk is full that cannot be written, and need not be:
  /// leases run out by themselves, and a server that starts then comes back by itself, too.
  private void releaseAll() {
    try {
      database.write(session -> WorkTable.releaseAll(session));
    } catch (DatabaseUnavailableException full) {
      LOG.warn("What was under way before waits for its leases to run out: {}", full.getMessage());
    }
  }

  /// The queue of a database that others use too, and that is not closed with it.
  public static DatabaseWorkQueue in(Database database) {
    return in(database, Retention.DEFAULT, RepositoryFollower.NONE);
  }

  /// The same, which keeps what is done for other times than usual, and with something else in the
  /// database that is kept by repository.
  public static DatabaseWorkQueue in(
      Database database, Retention retention, RepositoryFollower follower) {
    return new DatabaseWorkQueue(database, retention, follower, () -> {});
  }

  /// A queue with an embedded database of its own in a folder, which must exist.
  ///
  /// @throws IOException when another process uses it, or it cannot be written
  public static DatabaseWorkQueue embedded(Path folder, InstantSource clock) throws IOException {
    return owning(SqliteDatabase.open(folder, clock));
  }

  /// The queue of a database that is closed with it.
  static DatabaseWorkQueue owning(Database database) {
    return new DatabaseWorkQueue(
        database, Retention.DEFAULT, RepositoryFollower.NONE, database::close);
  }

  @Override
  public Receipt accept(Delivery delivery, List<Consequence> consequences) {
    Footprint footprint = Rows.touchedBy(delivery, consequences);
    Supplier<Stored> stored =
        database.write(footprint, session -> store(session, delivery, consequences));
    if (stored.get().newWork()) {
      database.announce();
    }
    return stored.get().receipt();
  }

  private record Stored(Receipt receipt, boolean newWork) {}

  private Supplier<Stored> store(Session session, Delivery delivery, List<Consequence> consequences)
      throws SQLException {
    Optional<Mark> mark = MarkingDelivery.markOf(consequences);
    if (mark.isEmpty() || !session.dialect().canInsertWithin()) {
      Stored stored = storeAll(session, delivery, consequences);
      return () -> stored;
    }
    IntSupplier marked =
        MarkingDelivery.accept(session, delivery, mark.get(), retention.keepsPayloads());
    return () ->
        marked.getAsInt() == 1
            ? new Stored(Receipt.STORED, true)
            : new Stored(Receipt.REPEATED, false);
  }

  private Stored storeAll(Session session, Delivery delivery, List<Consequence> consequences)
      throws SQLException {
    if (!DeliveryTable.insert(session, delivery, retention.keepsPayloads())) {
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
  public Set<String> known(Collection<String> guids) {
    return database.read(session -> DeliveryTable.known(session, guids));
  }

  @Override
  public boolean hasWorkOf(long installationId) {
    return database.read(session -> WorkTable.hasAnyOf(session, installationId));
  }

  @Override
  public boolean isPending(Target target) {
    return database.read(session -> WorkTable.isPending(session, target));
  }

  @Override
  public void mark(List<Mark> marks) {
    List<Mark> inOrder =
        marks.stream().sorted(Comparator.comparing(mark -> Rows.name(mark.target()))).toList();
    database.write(session -> {
      for (Mark mark : inOrder) {
        MarkTable.mark(session, mark, Optional.empty(), session.now());
      }
      return marks.size();
    });
    database.announce();
  }

  @Override
  public List<LeasedWork> lease(int limit, Duration lease) {
    String token = UUID.randomUUID().toString();
    return database.write(
        Footprint.takingFreeRows(),
        session -> {
          Instant now = session.now();
          LineTable.lineUp(session, now);
          return WorkTable.lease(session, token, now.plus(lease), limit, Set.of());
        });
  }

  @Override
  public List<LeasedWork> lease(Slots slots, Duration lease) {
    String token = UUID.randomUUID().toString();
    return database.write(
        Footprint.takingFreeRows(),
        session -> {
          Instant now = session.now();
          LineTable.lineUp(session, now);
          return new SlotFilling(session, token, now.plus(lease)).fill(slots.copy());
        });
  }

  @Override
  public boolean renew(LeasedWork work, Duration lease) {
    return database.write(
        Rows.of(work.target()),
        session -> LeaseTable.renew(session, work, session.now().plus(lease)));
  }

  @Override
  public boolean holds(LeasedWork work) {
    return database.write(
        Rows.of(work.target()), session -> LeaseTable.held(session, work, session.now()));
  }

  @Override
  public List<Request> requests(LeasedWork work) {
    return work.target() instanceof PullRequestKey key
        ? database.read(session -> RequestTable.waiting(session, key))
        : List.of();
  }

  @Override
  public boolean answered(LeasedWork work, Request request) {
    return database.write(
        Rows.of(work.target()),
        session -> {
          boolean mine = LeaseTable.held(session, work, session.now());
          if (mine) {
            RequestTable.strike(session, request);
          }
          return mine;
        });
  }

  @Override
  public Optional<String> remembered(PullRequestKey pullRequest) {
    return database.read(session -> RememberedTable.find(session, pullRequest));
  }

  @Override
  public void remember(PullRequestKey pullRequest, String said) {
    database.write(
        Rows.of(pullRequest),
        session -> RememberedTable.keep(session, pullRequest, said, session.now()));
  }

  @Override
  public BegunRuns begunRuns() {
    return new BegunRuns(database);
  }

  @Override
  public boolean complete(LeasedWork work) {
    return database.write(Rows.of(work.target()), session -> LeaseTable.complete(session, work));
  }

  @Override
  public boolean retryAfter(LeasedWork work, Duration delay, String reason) {
    return database.write(
        Rows.of(work.target()), session -> LeaseTable.retryAfter(session, work, delay, reason));
  }

  @Override
  public boolean failed(LeasedWork work, Duration delay, String reason) {
    return failed(work, delay, reason, Failure.OF_ITS_OWN);
  }

  @Override
  public boolean postponed(LeasedWork work, Duration delay, String reason) {
    return failed(work, delay, reason, Failure.NO_FAULT);
  }

  @Override
  public boolean missed(LeasedWork work, Duration delay, String reason) {
    return failed(work, delay, reason, Failure.MISS);
  }

  private boolean failed(LeasedWork work, Duration delay, String reason, Failure failure) {
    return database.write(
        Rows.of(work.target()),
        session -> LeaseTable.failed(session, work, delay, reason, failure));
  }

  @Override
  public boolean setAside(LeasedWork work, String reason) {
    boolean mine =
        database.write(
            Rows.of(work.target()), session -> LeaseTable.setAside(session, work, reason));
    if (mine) {
      database.announce();
    }
    return mine;
  }

  @Override
  public Optional<Duration> nextDue() {
    return database.read(session -> WorkTable.nextDue(session, session.now()));
  }

  @Override
  public boolean forgetSome() {
    boolean more =
        database.write(
            Footprint.takingFreeRows(),
            session -> new RetentionTable(session, session.now()).forgetSome(retention));
    return database.giveBack() || more;
  }

  @Override
  public QueueDepth depth() {
    return database.read(session -> DepthTable.depth(session, session.now()));
  }

  Database database() {
    return database;
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
