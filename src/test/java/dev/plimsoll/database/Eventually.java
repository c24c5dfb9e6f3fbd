package dev.plimsoll.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what comes by itself; the test's time limit ends a wait in vain.
public final class Eventually {
  private static final Duration LOOK = Duration.ofMillis(20);

  private Eventually() {}

  public static void isTrue(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }
}
