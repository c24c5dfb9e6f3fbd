package dev.plimsoll.queue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the one thread that waits; a signal given while nobody waits is kept for the next wait.
final class WakeSignal {
  private final Semaphore signals = new Semaphore(0);

  void give() {
    signals.release();
  }

  void await(Duration longest) throws InterruptedException {
    if (signals.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      signals.drainPermits();
    }
  }
}
