package dev.plimsoll.queue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The host could not be used. Where it named a time, the work is put back and not touched before,
/// however often the pull request is marked meanwhile; else it is tried again with growing delay.
public final class RetryLater extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable Instant notBefore;
  private final boolean miss;

  public RetryLater(Optional<Instant> notBefore, String reason) {
    super(reason);
    this.notBefore = notBefore.orElse(null);
    this.miss = false;
  }

  public RetryLater(Optional<Instant> notBefore, String reason, Throwable cause) {
    super(reason, cause);
    this.notBefore = notBefore.orElse(null);
    this.miss = false;
  }

  private RetryLater(String reason, Throwable cause) {
    super(reason, cause);
    this.notBefore = null;
    this.miss = true;
  }

  /// The host does not know what the work is about, which may be true, or change in a moment. How
  /// often that was so in a row is counted; see [LeasedWork#misses].
  public static RetryLater missed(String reason, Throwable cause) {
    return new RetryLater(reason, cause);
  }

  boolean isMiss() {
    return miss;
  }

  public Optional<Instant> notBefore() {
    return Optional.ofNullable(notBefore);
  }
}
