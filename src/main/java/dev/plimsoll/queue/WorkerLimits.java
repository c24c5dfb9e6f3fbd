package dev.plimsoll.queue;

import java.time.Duration;

/// What a [Worker] may take on.
///
/// @param concurrency how many pull requests are worked on at once; see [Slots] for what one
///   installation may have of them
/// @param lease how long work stays ours without a sign of life; renewed at a third of it. When a
///   process of a cluster dies, others take over after this time.
/// @param drain how long running work may take to finish when the worker stops
/// @param longest how long a piece of work may take before it is taken for endless
public record WorkerLimits(int concurrency, Duration lease, Duration drain, Duration longest) {
  public static final WorkerLimits DEFAULT =
      new WorkerLimits(12, Duration.ofSeconds(15), Duration.ofSeconds(15));

  /// With the usual patience for long work.
  public WorkerLimits(int concurrency, Duration lease, Duration drain) {
    this(concurrency, lease, drain, Duration.ofMinutes(10));
  }
}
