package dev.plimsoll.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Deliveries and dirty pull requests that outlive the process. What a method did is durable when
/// it returns; every method may throw [QueueUnavailableException].
///
/// A pull request is leased to one worker at a time. One that is marked while leased is dirty again
/// after [#complete], so it gets one more review. Methods that take a lease answer false, and
/// change nothing, when that lease was lost to another worker.
public interface WorkQueue extends AutoCloseable {
  /// Stores a delivery and the mark it means, both or none. A repeated GUID marks nothing.
  Receipt accept(Delivery delivery, Optional<Mark> mark);

  /// Leases up to `limit` pull requests that are dirty, due and not leased, longest due first.
  List<LeasedWork> lease(int limit, Duration lease);

  /// Prolongs a lease from now on.
  boolean renew(LeasedWork work, Duration lease);

  /// Whether the lease is neither lost nor run out.
  boolean holds(LeasedWork work);

  /// Ends a lease: the pull request is clean, unless it was marked meanwhile.
  boolean complete(LeasedWork work);

  /// Ends a lease because the host asked for patience; new marks do not shorten the wait.
  boolean retryAt(LeasedWork work, Instant notBefore, String reason);

  /// Ends a lease after a failure of our own; a new mark is tried at once.
  boolean failed(LeasedWork work, Instant nextTry, String reason);

  /// When the next pull request that is not leased falls due; may lie in the past.
  Optional<Instant> nextDue();

  /// Calls `listener` after each new mark of this process, and of others where the database can
  /// tell.
  void whenMarked(Runnable listener);

  /// Why the database cannot be used now, in a few words; empty when it can.
  Optional<String> trouble();

  @Override
  void close();
}
