package dev.plimsoll.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue of a single process, in an embedded database.
public final class SqliteWorkQueue implements WorkQueue {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteWorkQueue.class);

  // The host waits ten seconds for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration PROBE = Duration.ofSeconds(2);

  private final GroupWriter writer;
  private final FolderLock lock;
  private final InstantSource clock;
  private volatile Runnable listener = () -> {};
  private volatile boolean doubtful;

  private SqliteWorkQueue(GroupWriter writer, FolderLock lock, InstantSource clock) {
    this.writer = writer;
    this.lock = lock;
    this.clock = clock;
  }

  /// Opens the queue of a folder, which must exist, and makes free what a dead process held.
  ///
  /// @throws IOException when another process uses it, or it cannot be written
  public static SqliteWorkQueue open(Path folder, InstantSource clock) throws IOException {
    FolderLock lock = FolderLock.take(folder);
    try {
      return new SqliteWorkQueue(new GroupWriter(SqliteFile.open(folder)), lock, clock);
    } catch (SQLException | RuntimeException | IOException e) {
      lock.close();
      throw new IOException("the database in " + folder + " cannot be opened", e);
    }
  }

  @Override
  public Receipt accept(Delivery delivery, List<Consequence> consequences) {
    Stored stored = write(session -> store(session, delivery, consequences));
    if (stored.newWork()) {
      listener.run();
    }
    return stored.receipt();
  }

  private record Stored(Receipt receipt, boolean newWork) {}

  private Stored store(Session session, Delivery delivery, List<Consequence> consequences)
      throws SQLException {
    if (!DeliveryTable.insert(session, delivery)) {
      return new Stored(Receipt.REPEATED, false);
    }
    Instant now = clock.instant();
    boolean newWork = false;
    for (Consequence consequence : consequences) {
      newWork |= ConsequenceTables.apply(session, delivery, consequence, now);
    }
    return new Stored(Receipt.STORED, newWork);
  }

  @Override
  public void mark(List<Mark> marks) {
    write(session -> {
      for (Mark mark : marks) {
        WorkTable.mark(session, mark, clock.instant());
      }
      return marks.size();
    });
    listener.run();
  }

  @Override
  public List<LeasedWork> lease(int limit, Duration lease) {
    String token = UUID.randomUUID().toString();
    return write(session -> {
      Instant now = clock.instant();
      return WorkTable.lease(session, token, now, now.plus(lease), limit);
    });
  }

  @Override
  public boolean renew(LeasedWork work, Duration lease) {
    return write(session -> LeaseTable.renew(session, work, clock.instant().plus(lease)));
  }

  @Override
  public boolean holds(LeasedWork work) {
    return write(session -> LeaseTable.held(session, work, clock.instant()));
  }

  @Override
  public List<Request> requests(LeasedWork work) {
    return work.target() instanceof PullRequestKey key
        ? write(session -> RequestTable.waiting(session, key))
        : List.of();
  }

  @Override
  public boolean answered(LeasedWork work, Request request) {
    return write(session -> {
      boolean mine = LeaseTable.held(session, work, clock.instant());
      if (mine) {
        RequestTable.strike(session, request);
      }
      return mine;
    });
  }

  @Override
  public Optional<String> remembered(PullRequestKey pullRequest) {
    return write(session -> RememberedTable.find(session, pullRequest));
  }

  @Override
  public void remember(PullRequestKey pullRequest, String said) {
    write(session -> RememberedTable.keep(session, pullRequest, said));
  }

  @Override
  public boolean complete(LeasedWork work) {
    return write(session -> LeaseTable.complete(session, work));
  }

  @Override
  public boolean retryAt(LeasedWork work, Instant notBefore, String reason) {
    return write(session -> LeaseTable.retryAt(session, work, notBefore, reason));
  }

  @Override
  public boolean failed(LeasedWork work, Instant nextTry, String reason) {
    return write(session -> LeaseTable.failed(session, work, nextTry, reason));
  }

  @Override
  public Optional<Instant> nextDue() {
    return write(session -> WorkTable.nextDue(session, clock.instant()));
  }

  @Override
  public void whenMarked(Runnable listener) {
    this.listener = listener;
  }

  /// After a failure only a write proves that the database takes writes again: a full disk still
  /// answers queries.
  @Override
  public Optional<String> trouble() {
    String probe = doubtful ? "PRAGMA user_version = 0" : "SELECT 1";
    try {
      writer.write(PROBE, session -> session.statement(probe).execute());
      doubtful = false;
      return Optional.empty();
    } catch (QueueUnavailableException e) {
      doubtful = true;
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    writer.close();
    try {
      lock.close();
    } catch (IOException e) {
      LOG.warn("The lock of the data folder could not be lifted", e);
    }
  }

  private <T> T write(GroupWriter.Request<T> request) {
    try {
      return writer.write(PATIENCE, request);
    } catch (QueueUnavailableException e) {
      doubtful = true;
      throw e;
    }
  }
}
