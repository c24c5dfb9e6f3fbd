package dev.plimsoll.chaos;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Brings trouble over the servers and their database, several kinds at once.
final class Havoc implements AutoCloseable {
  private static final int LARGEST_STEP = 40_000;
  private static final int LONGEST_STEP = 10_000;
  private static final String NOT_DONE = "database left alone: no disk of its own";

  private final Crew crew;
  private final Store store;
  private final Random random;
  private final int longestFreeze;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Havoc(Crew crew, Store store, Voyage voyage) {
    this.crew = crew;
    this.store = store;
    this.random = new Random(voyage.seed());
    this.longestFreeze = voyage.longestFreeze();
  }

  /// Begins with it; it ends by itself.
  void begin(Trouble trouble) {
    int freeze = random.nextInt(longestFreeze);
    int step = random.nextInt(-LARGEST_STEP, LARGEST_STEP);
    int time = random.nextInt(LONGEST_STEP);
    threads.execute(() -> {
      try {
        count(
            switch (trouble.kind()) {
              case KILL -> {
                crew.kill();
                yield trouble.kind().words();
              }
              case DATABASE -> {
                String done = store.trouble();
                yield done.isEmpty() ? NOT_DONE : done;
              }
              case FREEZE -> {
                crew.freeze(freeze);
                yield trouble.kind().words();
              }
              case CLOCK -> {
                crew.stepClocks(step, time);
                yield trouble.kind().words();
              }
            });
      } catch (IOException | RuntimeException e) {
        failures.add(trouble + ": " + e);
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private synchronized void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /// Waits until all of it is over.
  ///
  /// @throws IOException if any of it could not be brought about
  void end() throws IOException, InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(5, TimeUnit.MINUTES) || !failures.isEmpty()) {
      throw new IOException("some trouble went wrong itself: " + failures);
    }
  }

  /// How often each kind came.
  synchronized Map<String, Integer> counts() {
    return new TreeMap<>(counts);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
