package dev.plimsoll.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that runs all waiting requests in one transaction, so that many share one fsync. An
/// answer is given after the commit. If a group fails, each of its requests is tried alone, so that
/// one bad request harms no other. While the connection is lost every request is refused at once,
/// and the thread tries to connect again.
final class GroupWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
  private static final int MAX_WAITING = 4096;
  private static final long HEAP_SHARE = 8;
  private static final Duration STUCK = Duration.ofSeconds(5);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final WaitingLine waiting =
      new WaitingLine(MAX_WAITING, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  private final PendingRequest<Boolean> last =
      new PendingRequest<>(Footprint.takingFreeRows(), session -> true);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final SessionSource source;
  private final Thread thread;
  private volatile WriteListener listener = WriteListener.NONE;
  private @Nullable Session session;
  private volatile @Nullable String refusal;
  private volatile long busySince;

  /// @param session the first one
  /// @param source gives others, when one is lost
  GroupWriter(Session session, SessionSource source) {
    this.session = session;
    this.source = source;
    this.thread = Thread.ofPlatform().name("database-writer").start(this::writeUntilClosed);
  }

  void watchedBy(WriteListener wanted) {
    listener = wanted;
  }

  int waiting() {
    return waiting.size();
  }

  /// Waits until the request is durable.
  ///
  /// @throws DatabaseUnavailableException when it failed, or is not done within the time limit
  <T> T write(Duration limit, Footprint footprint, Transaction<T> request) {
    refusal().ifPresent(GroupWriter::refuse);
    PendingRequest<T> pending = new PendingRequest<>(footprint, request);
    if (!waiting.offer(pending)) {
      refuse("too many requests are waiting");
    }
    // It may have been lost between the two.
    refusal().ifPresent(why -> pending.fail(new DatabaseUnavailableException(why)));
    return pending.await(limit);
  }

  /// Why no request is taken now; empty when they are.
  Optional<String> refusal() {
    String why = refusal;
    long since = busySince;
    if (why == null && since != 0 && System.nanoTime() - since > STUCK.toNanos()) {
      why = "the database does not answer";
    }
    return Optional.ofNullable(why);
  }

  private static void refuse(String why) {
    throw new DatabaseUnavailableException(why);
  }

  /// Writes what is waiting, then closes the session.
  @Override
  public void close() {
    refusal = "closed";
    waiting.add(last);
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeUntilClosed() {
    try {
      while (!last.isOver()) {
        Session open = session;
        if (open == null) {
          reconnect();
        } else {
          write(open, waiting.takeGroup());
        }
      }
    } catch (InterruptedException e) {
      LOG.error("The database's writer was interrupted and ends", e);
    } finally {
      refusal = "closed";
      abandon("closed");
    }
  }

  private void write(Session open, List<PendingRequest<?>> group) {
    busySince = System.nanoTime() | 1;
    group.sort(Comparator.comparing(request -> request.footprint().rows()));
    try {
      new GroupTransaction(open, listener).write(group).ifPresent(this::lose);
    } catch (RuntimeException | Error e) {
      loseTo(e, group);
    } finally {
      busySince = 0;
    }
  }

  private void lose(SQLException why) {
    LOG.error("The connection to the database is lost: {}", why.getMessage());
    abandon("the database is away");
  }

  // The driver itself may throw errors while its connection breaks. Nobody knows what the session
  // still holds, but the thread has to outlive it: all of the process's writes go through it.
  private void loseTo(Throwable defect, List<PendingRequest<?>> group) {
    LOG.error("A group of requests ended with a defect; its connection is given up", defect);
    DatabaseUnavailableException why =
        new DatabaseUnavailableException("the database's connection is given up", defect);
    try {
      abandon("the database is away");
    } finally {
      group.forEach(pending -> pending.fail(why));
    }
  }

  /// Tries until it has a session, or the end is near.
  private void reconnect() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (session == null) {
      try {
        session = source.open();
        refusal = closing.getCount() == 0 ? "closed" : null;
        LOG.info("The database is back");
      } catch (SQLException | RuntimeException e) {
        LOG.warn("The database is away: {}", e.getMessage());
        abandon("the database is away");
        if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          last.fail(e);
          return;
        }
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
      }
    }
  }

  /// Refuses all that wait, and all that come, and lets go of the session.
  private void abandon(String why) {
    refusal = why;
    waiting.takeAll().forEach(pending -> pending.fail(new DatabaseUnavailableException(why)));
    Session open = session;
    session = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        LOG.debug("A session could not be closed", e);
      }
    }
  }
}
