package dev.plimsoll.queue;

import java.util.Optional;

/// A pull request or repository that is ours to bring to its wanted state, until the lease ends.
///
/// @param attempt 1 on the first try since it was marked last
/// @param generation the newest mark that this work covers
/// @param token tells this lease from every other one
/// @param tries how many of the attempts count against it, this one among them
/// @param setAside why it was set aside, where that is all that is left to be told
/// @param priority with which it was taken
/// @param misses how often in a row the host did not know what it is about, since it was marked
///   last
/// @param origin the news that it comes from; empty where that was no delivery
public record LeasedWork(
    Target target,
    Optional<CommitHint> hint,
    int attempt,
    long generation,
    String token,
    int tries,
    Optional<String> setAside,
    Priority priority,
    int misses,
    Optional<Origin> origin) {
  /// Work that did not fail so far, and that no delivery told of.
  public LeasedWork(
      Target target, Optional<CommitHint> hint, int attempt, long generation, String token) {
    this(
        target,
        hint,
        attempt,
        generation,
        token,
        1,
        Optional.empty(),
        Priority.INTERACTIVE,
        0,
        Optional.empty());
  }
}
