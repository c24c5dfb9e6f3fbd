package dev.plimsoll.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A request on its way through the [GroupWriter], and the answer that its caller waits for.
final class PendingRequest<T> {
  private final Footprint footprint;
  private final Transaction<T> request;
  private final CompletableFuture<T> answer = new CompletableFuture<>();

  PendingRequest(Footprint footprint, Transaction<T> request) {
    this.footprint = footprint;
    this.request = request;
  }

  Footprint footprint() {
    return footprint;
  }

  /// Runs the request; what it returns gives the answer and is to be called after the commit.
  Runnable run(Session session) throws SQLException {
    T result = request.run(session);
    return () -> answer.complete(result);
  }

  void fail(Exception cause) {
    answer.completeExceptionally(cause);
  }

  /// Whether nobody waits any more: it was answered, or its caller gave up.
  boolean isOver() {
    return answer.isDone();
  }

  /// Is not cut short by an interrupt: who is being stopped must still be able to hand work back.
  T await(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw refused(e);
    } catch (TimeoutException e) {
      answer.cancel(false);
      throw new DatabaseUnavailableException("the database takes too long", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static DatabaseUnavailableException refused(ExecutionException e) {
    return e.getCause() instanceof DatabaseUnavailableException known
        ? new DatabaseUnavailableException(String.valueOf(known.getMessage()), known)
        : new DatabaseUnavailableException("the database refused", e);
  }
}
