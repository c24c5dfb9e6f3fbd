package dev.plimsoll.queue;

import dev.plimsoll.database.DatabaseUnavailableException;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Deliveries, dirty pull requests and repositories, and requests that outlive the process. What a
/// method did is durable when it returns; every method may throw [DatabaseUnavailableException].
///
/// A target, which is a pull request or a repository, is leased to one worker at a time. One that
/// is marked while leased is dirty again after [#complete], so it gets one more review. Methods
/// that take a lease answer false, and change nothing, when that lease was lost to another worker.
public interface WorkQueue extends AutoCloseable {
  /// Stores a delivery and brings about what it means, all or nothing. A repeated GUID means
  /// nothing.
  Receipt accept(Delivery delivery, List<Consequence> consequences);

  /// Those of these GUIDs whose deliveries were taken.
  Set<String> known(Collection<String> guids);

  /// Whether there is, or ever was, work of an installation.
  boolean hasWorkOf(long installationId);

  /// Whether a target is marked and not done yet.
  boolean isPending(Target target);

  /// Marks what was found out without a delivery.
  void mark(List<Mark> marks);

  /// Leases up to `limit` targets that are dirty, due and not leased: interactive ones first, and
  /// among those the installations take turns.
  List<LeasedWork> lease(int limit, Duration lease);

  /// The same, as many as there are places for them.
  List<LeasedWork> lease(Slots slots, Duration lease);

  /// Prolongs a lease from now on.
  boolean renew(LeasedWork work, Duration lease);

  /// Whether the lease is neither lost nor run out.
  boolean holds(LeasedWork work);

  /// What waits to be answered with this work, in the order in which it was asked.
  List<Request> requests(LeasedWork work);

  /// Strikes a request out, because it was answered; false if the lease is lost.
  boolean answered(LeasedWork work, Request request);

  /// What [#remember] kept of a pull request last; empty where nothing is kept.
  Optional<String> remembered(PullRequestKey pullRequest);

  /// Keeps a text with a pull request, in place of what was kept before.
  void remember(PullRequestKey pullRequest, String said);

  /// The check runs that were begun and may still be in progress.
  BegunRuns begunRuns();

  /// Ends a lease: the target is clean, unless it was marked meanwhile.
  boolean complete(LeasedWork work);

  /// Ends a lease because the host asked for patience; new marks do not shorten the wait.
  boolean retryAfter(LeasedWork work, Duration delay, String reason);

  /// Ends a lease because the work could not be done now through no fault of its own; a new mark is
  /// tried at once.
  boolean postponed(LeasedWork work, Duration delay, String reason);

  /// The same, because the host does not know what the work is about: counted as long as nothing
  /// else comes between.
  boolean missed(LeasedWork work, Duration delay, String reason);

  /// Ends a lease after a failure of our own; a new mark is tried at once.
  boolean failed(LeasedWork work, Duration delay, String reason);

  /// Ends a lease on what is not to be tried again until it is marked. It is leased once more, with
  /// its reason, for that to be told; after [#complete], or when this is called again, it rests.
  boolean setAside(LeasedWork work, String reason);

  /// Forgets a little of what is too old, and answers whether there may be more.
  boolean forgetSome();

  /// How long until the next target that is not leased falls due; zero or less when it is.
  Optional<Duration> nextDue();

  /// How much work there is now, in a time that grows only with what is not done.
  QueueDepth depth();

  /// Calls `listener` after each new mark of this process, and of others where the database can
  /// tell.
  void whenMarked(Runnable listener);

  /// Why the database cannot be used now, in a few words; empty when it can.
  Optional<String> trouble();

  @Override
  void close();
}
