package dev.plimsoll.queue;

import dev.plimsoll.database.DatabaseUnavailableException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One handling of one leased pull request, and its end in the queue: done, put back until the time
/// that the host named, or put back with growing delay.
final class WorkRun implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkRun.class);

  // The host's clock may be behind ours, or its answer wrong: never spin, never sleep for days.
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);
  private static final int MAX_REASON = 500;

  private final WorkQueue queue;
  private final WorkHandler handler;
  private final Backoff backoff;
  private final InstantSource clock;
  private final LeasedWork work;
  private final BooleanSupplier stopping;

  WorkRun(
      WorkQueue queue,
      WorkHandler handler,
      Backoff backoff,
      InstantSource clock,
      LeasedWork work,
      BooleanSupplier stopping) {
    this.queue = queue;
    this.handler = handler;
    this.backoff = backoff;
    this.clock = clock;
    this.work = work;
    this.stopping = stopping;
  }

  @Override
  public void run() {
    try {
      end(handle());
    } catch (DatabaseUnavailableException e) {
      LOG.warn("{}: its end could not be stored, it will be done again", work.target(), e);
    }
  }

  /// Everything is caught: one pull request must not end the worker for all others.
  private End handle() {
    long start = System.nanoTime();
    try {
      handler.handle(work, () -> queue.holds(work));
      LOG.info("{}: done in {} ms", work.target(), (System.nanoTime() - start) / 1_000_000);
      return () -> queue.complete(work);
    } catch (RetryLater e) {
      return e.notBefore().map(named -> putBack(e, named)).orElseGet(() -> putBack(e));
    } catch (Throwable e) {
      return stopping.getAsBoolean() ? putBackAtOnce() : putBack(e);
    }
  }

  private void end(End end) {
    if (!end.store()) {
      LOG.warn("{}: the lease was lost to another worker", work.target());
    }
  }

  private End putBack(RetryLater asked, Instant at) {
    Duration named = Duration.between(clock.instant(), at);
    Duration delay =
        named.compareTo(SHORTEST_WAIT) < 0
            ? SHORTEST_WAIT
            : named.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : named;
    LOG.info("{}: put back for {} s: {}", work.target(), delay.toSeconds(), asked.getMessage());
    return () -> queue.retryAfter(work, delay, reason(asked));
  }

  private End putBack(RetryLater unnamed) {
    Duration delay = backoff.after(work.attempt());
    LOG.warn(
        "{}: try {} failed, next one in {} s: {}",
        work.target(),
        work.attempt(),
        delay.toSeconds(),
        unnamed.getMessage());
    return () -> queue.failed(work, delay, reason(unnamed));
  }

  private End putBack(Throwable failure) {
    Duration delay = backoff.after(work.attempt());
    LOG.error(
        "{}: try {} failed, next one in {} s",
        work.target(),
        work.attempt(),
        delay.toSeconds(),
        failure);
    return () -> queue.failed(work, delay, reason(failure));
  }

  private End putBackAtOnce() {
    LOG.info("{}: put back, the worker is stopping", work.target());
    return () -> queue.failed(work, Duration.ZERO, "the worker was stopped");
  }

  private static String reason(Throwable failure) {
    String reason = failure.toString();
    return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
  }

  private interface End {
    boolean store();
  }
}
