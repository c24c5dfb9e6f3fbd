package dev.plimsoll.queue;

import dev.plimsoll.database.DatabaseUnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the queue forget what is too old, in the background: in small steps, with four times as much
/// rest after each as it took, so that deliveries hardly wait for it. Each process does so.
public final class Forgetting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final Duration SHORTEST_REST = Duration.ofMillis(10);
  private static final int REST = 4;

  private final WorkQueue queue;
  private final Duration between;
  private final Thread thread;

  private Forgetting(WorkQueue queue, Duration between) {
    this.queue = queue;
    this.between = between;
    this.thread = Thread.ofVirtual().name("forgetting").unstarted(this::keepUp);
  }

  public static Forgetting start(WorkQueue queue) {
    return start(queue, BETWEEN);
  }

  /// @param between how long to rest when nothing is too old
  static Forgetting start(WorkQueue queue, Duration between) {
    Forgetting forgetting = new Forgetting(queue, between);
    forgetting.thread.start();
    return forgetting;
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepUp() {
    try {
      while (true) {
        long began = System.nanoTime();
        boolean more = forgetSome();
        Duration rest = Duration.ofNanos((System.nanoTime() - began) * REST);
        Thread.sleep(!more ? between : rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest);
      }
    } catch (InterruptedException e) {
      LOG.debug("The forgetting ends");
    }
  }

  private boolean forgetSome() {
    try {
      return queue.forgetSome();
    } catch (DatabaseUnavailableException e) {
      LOG.warn("What is too old stays for now: {}", e.getMessage(), e.getCause());
      return false;
    }
  }
}
