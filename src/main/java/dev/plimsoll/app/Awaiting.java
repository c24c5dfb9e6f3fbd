package dev.plimsoll.app;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.DatabaseUnavailableException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks again and again whether another process has set the server up: after each announcement,
/// and every few seconds for databases that cannot announce.
final class Awaiting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Awaiting.class);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Semaphore news = new Semaphore(0);
  private final Thread thread;

  private Awaiting(Runnable look) {
    this.thread = Thread.ofVirtual().name("setup-awaited").unstarted(() -> run(look));
  }

  static Awaiting start(Database database, Runnable look) {
    Awaiting awaiting = new Awaiting(look);
    database.whenAnnounced(awaiting::wake);
    awaiting.thread.start();
    return awaiting;
  }

  private void wake() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  private void run(Runnable look) {
    try {
      while (true) {
        if (news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
        look(look);
      }
    } catch (InterruptedException e) {
      LOG.debug("Nothing is awaited any more");
    }
  }

  private static void look(Runnable look) {
    try {
      look.run();
    } catch (DatabaseUnavailableException e) {
      LOG.warn("Whether the server is set up cannot be seen: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
