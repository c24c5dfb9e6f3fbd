package dev.plimsoll.queue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The host could not be used. Where it named a time, the work is put back and not touched before,
/// however often the pull request is marked meanwhile; else it is tried again with growing delay.
public final class RetryLater extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable Instant notBefore;

  public RetryLater(Optional<Instant> notBefore, String reason) {
    super(reason);
    this.notBefore = notBefore.orElse(null);
  }

  public RetryLater(Optional<Instant> notBefore, String reason, Throwable cause) {
    super(reason, cause);
    this.notBefore = notBefore.orElse(null);
  }

  public Optional<Instant> notBefore() {
    return Optional.ofNullable(notBefore);
  }
}
