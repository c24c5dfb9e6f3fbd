package dev.plimsoll.queue;

import dev.plimsoll.database.DatabaseUnavailableException;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes due work from the queue and hands each to the handler, some at once, every one in a
/// virtual thread of its own. It wakes at once for a new mark, and otherwise when the next pull
/// request falls due.
public final class Worker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(3);

  // What is due and was not given to us is another's, or its installation has enough.
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);

  private final WorkQueue queue;
  private final WorkHandler handler;
  private final WorkerLimits limits;
  private final Backoff backoff;
  private final InstantSource clock;
  private final WorkListener listener;
  private final WakeSignal wake = new WakeSignal();
  private final Map<LeasedWork, Running> running = new ConcurrentHashMap<>();
  private final Set<Thread> endless = ConcurrentHashMap.newKeySet();
  private final Thread dispatcher;
  private final Thread heartbeat;
  private volatile boolean stopping;

  private Worker(
      WorkQueue queue,
      WorkHandler handler,
      WorkerLimits limits,
      Backoff backoff,
      InstantSource clock,
      WorkListener listener) {
    this.queue = queue;
    this.handler = handler;
    this.limits = limits;
    this.backoff = backoff;
    this.clock = clock;
    this.listener = listener;
    this.dispatcher = Thread.ofPlatform().name("worker").unstarted(this::dispatch);
    this.heartbeat = Thread.ofVirtual().name("worker-heartbeat").unstarted(this::beat);
  }

  public static Worker start(WorkQueue queue, WorkHandler handler) {
    return start(queue, handler, WorkListener.NONE);
  }

  /// The same, and somebody is told of what is done.
  public static Worker start(WorkQueue queue, WorkHandler handler, WorkListener listener) {
    return start(
        queue, handler, WorkerLimits.DEFAULT, Backoff.DEFAULT, InstantSource.system(), listener);
  }

  /// Starts a worker; the clock is that of the queue.
  public static Worker start(
      WorkQueue queue,
      WorkHandler handler,
      WorkerLimits limits,
      Backoff backoff,
      InstantSource clock) {
    return start(queue, handler, limits, backoff, clock, WorkListener.NONE);
  }

  private static Worker start(
      WorkQueue queue,
      WorkHandler handler,
      WorkerLimits limits,
      Backoff backoff,
      InstantSource clock,
      WorkListener listener) {
    Worker worker = new Worker(queue, handler, limits, backoff, clock, listener);
    queue.whenMarked(worker.wake::give);
    worker.dispatcher.start();
    worker.heartbeat.start();
    return worker;
  }

  /// Why no work is done, in a few words; empty when it is.
  public Optional<String> trouble() {
    if (stopping) {
      return Optional.of("stopping");
    }
    if (endless.size() >= limits.concurrency()) {
      return Optional.of("too many reviews do not end");
    }
    return dispatcher.isAlive() && heartbeat.isAlive()
        ? Optional.empty()
        : Optional.of("not running");
  }

  /// Takes no further work, lets the running work finish within its time, then interrupts it. What
  /// was interrupted is put back.
  @Override
  public void close() {
    stopping = true;
    wake.give();
    try {
      dispatcher.join();
      joinAll(limits.drain());
      running.values().forEach(run -> run.thread().interrupt());
      joinAll(AFTER_INTERRUPT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      heartbeat.interrupt();
    }
  }

  private void joinAll(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    for (Running run : List.copyOf(running.values())) {
      run.thread().join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
    }
  }

  private void dispatch() {
    try {
      while (!stopping) {
        wake.await(takeWork());
      }
    } catch (InterruptedException e) {
      LOG.error("The worker was interrupted and takes no further work", e);
    }
  }

  /// Starts what is due and returns how long nothing else will be.
  private Duration takeWork() {
    try {
      Slots slots = slots();
      List<LeasedWork> taken = slots.free() > 0 ? queue.lease(slots, limits.lease()) : List.of();
      taken.forEach(this::run);
      return taken.size() == slots.free() ? limits.lease() : untilNextDue();
    } catch (DatabaseUnavailableException e) {
      LOG.warn("No work can be taken now: {}", e.getMessage());
      return AFTER_TROUBLE;
    } catch (RuntimeException | Error e) {
      LOG.error("Taking work ended with a defect; it is tried again", e);
      return AFTER_TROUBLE;
    }
  }

  private Slots slots() {
    Map<Long, Integer> held = new HashMap<>();
    running.keySet().forEach(work -> held.merge(work.target().installationId(), 1, Integer::sum));
    return new Slots(limits.concurrency(), held);
  }

  // Leases of other processes that run out give no signal, hence never longer than a lease.
  private Duration untilNextDue() {
    Duration wait = queue.nextDue().orElse(limits.lease());
    return wait.compareTo(SHORTEST_WAIT) < 0
        ? SHORTEST_WAIT
        : wait.compareTo(limits.lease()) < 0 ? wait : limits.lease();
  }

  private void run(LeasedWork work) {
    WorkRun run = new WorkRun(queue, handler, backoff, clock, work, () -> stopping, listener);
    // Reviews compute for as long as a file makes them, and virtual threads do not take turns: on
    // those, as many such files as there are cores would leave the HTTP server without any.
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("review " + work.target())
            .unstarted(() -> {
              try {
                run.run();
              } finally {
                running.remove(work);
                endless.remove(Thread.currentThread());
                wake.give();
              }
            });
    running.put(work, new Running(run, thread));
    try {
      thread.start();
    } catch (Error noThread) {
      // Its lease must not be renewed for nobody.
      running.remove(work);
      throw noThread;
    }
  }

  private record Running(WorkRun run, Thread thread) {}

  private void beat() {
    Duration third = limits.lease().dividedBy(3);
    Duration between = third.compareTo(limits.longest()) < 0 ? third : limits.longest();
    try {
      while (true) {
        Thread.sleep(between);
        beatOnce();
      }
    } catch (InterruptedException e) {
      LOG.debug("The heartbeat ends with the worker");
    }
  }

  private void beatOnce() {
    try {
      running.keySet().forEach(this::renew);
      running.forEach(this::cutIfEndless);
    } catch (RuntimeException | Error e) {
      LOG.error("A heartbeat ended with a defect; the next one follows", e);
    }
  }

  // A thread cannot be ended against its will: it loses its lease and its place, and what it would
  // still write is refused.
  private void cutIfEndless(LeasedWork work, Running run) {
    if (run.run().isLongerThan(limits.longest()) && run.run().cut(limits.longest())) {
      endless.add(run.thread());
      running.remove(work);
      run.thread().interrupt();
      if (!run.thread().isAlive()) {
        endless.remove(run.thread());
      }
      wake.give();
    }
  }

  private void renew(LeasedWork work) {
    try {
      if (!queue.renew(work, limits.lease()) && running.containsKey(work)) {
        LOG.warn("{}: the lease was lost to another worker", work.target());
      }
    } catch (DatabaseUnavailableException e) {
      LOG.warn("{}: the lease could not be renewed: {}", work.target(), e.getMessage());
    }
  }
}
