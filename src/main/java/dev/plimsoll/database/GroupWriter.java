package dev.plimsoll.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that runs all waiting requests in one transaction, so that many share one fsync. An
/// answer is given after the commit. If a group fails, each of its requests is tried alone, so that
/// one bad request harms no other.
final class GroupWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
  private static final int MAX_GROUP = 256;
  private static final int MAX_WAITING = 4096;

  private final BlockingQueue<PendingRequest<?>> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final PendingRequest<Boolean> last = new PendingRequest<>(session -> true);
  private final Session session;
  private final Thread thread;
  private volatile WriteListener listener = WriteListener.NONE;
  private volatile boolean closed;

  GroupWriter(Session session) {
    this.session = session;
    this.thread = Thread.ofPlatform().name("queue-writer").start(this::writeUntilClosed);
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
  <T> T write(Duration limit, Transaction<T> request) {
    PendingRequest<T> pending = new PendingRequest<>(request);
    if (closed || !waiting.offer(pending)) {
      throw new DatabaseUnavailableException(closed ? "closed" : "too many requests are waiting");
    }
    return pending.await(limit);
  }

  /// Writes what is waiting, then closes the session.
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      waiting.put(last);
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeUntilClosed() {
    List<PendingRequest<?>> group = new ArrayList<>(MAX_GROUP);
    try (session) {
      while (!last.isAnswered()) {
        group.add(waiting.take());
        waiting.drainTo(group, MAX_GROUP - 1);
        write(group);
        group.clear();
      }
    } catch (InterruptedException | SQLException e) {
      LOG.error("The queue's writer ended", e);
    } finally {
      closed = true;
      waiting.forEach(pending -> pending.fail(new DatabaseUnavailableException("closed")));
    }
  }

  private void write(List<PendingRequest<?>> group) {
    long began = System.nanoTime();
    try {
      List<Runnable> answers = new ArrayList<>(group.size());
      for (PendingRequest<?> pending : group) {
        answers.add(pending.run(session));
      }
      session.commit();
      listener.written(group.size(), Duration.ofNanos(System.nanoTime() - began));
      answers.forEach(Runnable::run);
    } catch (SQLException | RuntimeException e) {
      rollback();
      if (group.size() == 1) {
        group.getFirst().fail(e);
      } else {
        group.forEach(pending -> write(List.of(pending)));
      }
    }
  }

  private void rollback() {
    try {
      session.rollback();
    } catch (SQLException e) {
      LOG.warn("A transaction could not be rolled back", e);
    }
  }
}
