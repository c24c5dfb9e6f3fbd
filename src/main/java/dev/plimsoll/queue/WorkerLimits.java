package dev.plimsoll.queue;

import java.time.Duration;

/// What a [Worker] may take on.
///
/// @param concurrency how many pull requests are worked on at once
/// @param lease how long work stays ours without a sign of life; renewed at a third of it. When a
///   process of a cluster dies, others take over after this time.
/// @param drain how long running work may take to finish when the worker stops
public record WorkerLimits(int concurrency, Duration lease, Duration drain) {
  public static final WorkerLimits DEFAULT =
      new WorkerLimits(8, Duration.ofSeconds(15), Duration.ofSeconds(15));
}
