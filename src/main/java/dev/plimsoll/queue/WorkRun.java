package dev.plimsoll.queue;

import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.queue.WorkListener.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One handling of one leased pull request, and its end in the queue: done, put back until the time
/// that the host named, put back with growing delay, or set aside.
final class WorkRun implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkRun.class);

  // The host's clock may be behind ours, or its answer wrong: never spin, never sleep for days.
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final WorkQueue queue;
  private final WorkHandler handler;
  private final Backoff backoff;
  private final InstantSource clock;
  private final LeasedWork work;
  private final BooleanSupplier stopping;
  private final WorkListener listener;
  private final long began = System.nanoTime();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile Ending ending = Ending.FAILED;

  WorkRun(
      WorkQueue queue,
      WorkHandler handler,
      Backoff backoff,
      InstantSource clock,
      LeasedWork work,
      BooleanSupplier stopping,
      WorkListener listener) {
    this.queue = queue;
    this.handler = handler;
    this.backoff = backoff;
    this.clock = clock;
    this.work = work;
    this.stopping = stopping;
    this.listener = listener;
  }

  @Override
  public void run() {
    try (WorkContext _ = WorkContext.enter(work)) {
      WorkListener.Run heard = listener.begin(work);
      try {
        end(handle());
      } finally {
        heard.end(ending);
      }
    }
  }

  boolean isLongerThan(Duration limit) {
    return System.nanoTime() - began > limit.toNanos();
  }

  /// Ends the lease of work that does not end by itself; whatever it does from now on, it does not
  /// hold the lease. Answers false where it has ended.
  boolean cut(Duration limit) {
    String reason = "it did not end within %d s".formatted(limit.toSeconds());
    return end(failed(reason, Tries.OF_ENDLESS_WORK));
  }

  /// Everything is caught: one pull request must not end the worker for all others.
  private End handle() {
    try {
      if (work.setAside().isPresent()) {
        handler.setAside(work, work.setAside().get(), this::holds);
      } else {
        handler.handle(work, this::holds);
      }
      LOG.debug("{}: done in {} ms", work.target(), (System.nanoTime() - began) / 1_000_000);
      return new End(Ending.DONE, () -> queue.complete(work));
    } catch (RetryLater e) {
      return e.notBefore()
          .map(named -> putBack(e, named))
          .orElseGet(() -> e.isMiss() ? missed(e) : postponed(e));
    } catch (DatabaseUnavailableException e) {
      return postponed(e);
    } catch (Throwable e) {
      return stopping.getAsBoolean() ? putBackAtOnce() : failed(e);
    }
  }

  private boolean holds() {
    return !ended.get() && queue.holds(work);
  }

  private boolean end(End end) {
    if (!ended.compareAndSet(false, true)) {
      return false;
    }
    try {
      boolean stored = end.store().getAsBoolean();
      ending = stored ? end.ending() : Ending.LEASE_LOST;
      if (!stored) {
        LOG.warn("{}: the lease was lost to another worker", work.target());
      }
    } catch (DatabaseUnavailableException e) {
      ending = Ending.NOT_STORED;
      LOG.warn("{}: its end could not be stored, it will be done again", work.target(), e);
    }
    return true;
  }

  private End putBack(RetryLater asked, Instant at) {
    Duration named = Duration.between(clock.instant(), at);
    Duration delay =
        named.compareTo(SHORTEST_WAIT) < 0
            ? SHORTEST_WAIT
            : named.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : named;
    LOG.info("{}: put back for {} s: {}", work.target(), delay.toSeconds(), asked.getMessage());
    return new End(Ending.PUT_BACK, () -> queue.retryAfter(work, delay, Reason.of(asked)));
  }

  private End missed(RetryLater cause) {
    Duration delay = nextTry(cause);
    return new End(Ending.POSTPONED, () -> queue.missed(work, delay, Reason.of(cause)));
  }

  private End postponed(Exception cause) {
    Duration delay = nextTry(cause);
    return new End(Ending.POSTPONED, () -> queue.postponed(work, delay, Reason.of(cause)));
  }

  private Duration nextTry(Exception cause) {
    Duration delay = backoff.after(work.attempt());
    LOG.warn(
        "{}: try {} failed, next one in {} s: {}",
        work.target(),
        work.attempt(),
        delay.toSeconds(),
        cause.getMessage());
    return delay;
  }

  private End failed(Throwable failure) {
    LOG.error("{}: try {} failed", work.target(), work.attempt(), failure);
    return failed(
        Reason.of(failure), work.setAside().isPresent() ? Tries.OF_NOTICE : Tries.OF_WORK);
  }

  private End failed(String reason, int mostTries) {
    if (work.tries() >= mostTries) {
      LOG.error("{}: set aside after {} tries: {}", work.target(), work.tries(), reason);
      return new End(Ending.SET_ASIDE, () -> queue.setAside(work, reason));
    }
    Duration delay = backoff.after(work.tries());
    LOG.warn("{}: {}; next try in {} s", work.target(), reason, delay.toSeconds());
    return new End(Ending.FAILED, () -> queue.failed(work, delay, reason));
  }

  private End putBackAtOnce() {
    LOG.info("{}: put back, the worker is stopping", work.target());
    return new End(
        Ending.STOPPED, () -> queue.postponed(work, Duration.ZERO, "the worker was stopped"));
  }

  /// @param store answers whether the lease was still ours
  private record End(Ending ending, BooleanSupplier store) {}
}
