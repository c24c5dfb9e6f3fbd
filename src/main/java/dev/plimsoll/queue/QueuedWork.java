package dev.plimsoll.queue;

import java.time.Instant;
import java.util.Optional;

/// A piece of work that is not done, as people see it.
///
/// @param since when it got into its standing; for running work, when it was marked last
/// @param until when it may be tried again, or when the lease on running work ends
/// @param attempts how often it was begun since it was marked last
/// @param reason why it was put off or set aside; untrusted text
public record QueuedWork(
    Target target,
    Standing standing,
    Priority priority,
    Instant since,
    Optional<Instant> until,
    int attempts,
    Optional<String> reason) {
  /// What can be said of work that is not done.
  public enum Standing {
    /// A worker may take it.
    WAITING("waiting"),
    RUNNING("running"),
    /// It waits for its time.
    PUT_OFF("put off"),
    /// It failed too often, and is not tried again by itself.
    SET_ASIDE("set aside");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
