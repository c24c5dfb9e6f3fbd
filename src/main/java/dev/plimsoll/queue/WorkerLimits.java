package dev.plimsoll.queue;

import java.time.Duration;

/// What a [Worker] may take on.
///
/// @param concurrency how many pull requests are worked on at once
/// @param lease how long work stays ours without a sign of life; renewed at a third of it
/// @param drain how long running work may take to finish when the worker stops
public record WorkerLimits(int concurrency, Duration lease, Duration drain) {
  public static final WorkerLimits DEFAULT =
      new WorkerLimits(8, Duration.ofSeconds(60), Duration.ofSeconds(15));
}
