package dev.plimsoll.github;

import java.time.Duration;

/// How long GitHub may take and how much it may say.
///
/// @param answer from the request to the last byte of its answer
/// @param bodyBytes of one answer, unpacked
record Limits(Duration connect, Duration answer, int bodyBytes) {
  static final Limits USUAL =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 50 * 1024 * 1024);

  /// For somebody who waits for it and wants to hear soon what is wrong.
  static final Limits SHORT =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), 10 * 1024 * 1024);
}
