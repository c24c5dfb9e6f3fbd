package dev.plimsoll.review;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The host did not answer, or asked for patience; the same work may succeed later.
public final class HostUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Instant retryAt;

  /// For a failure after which the host named no time.
  public HostUnavailableException(String message) {
    super(message);
    this.retryAt = null;
  }

  /// For a failure after which the host named no time.
  public HostUnavailableException(String message, Throwable cause) {
    super(message, cause);
    this.retryAt = null;
  }

  /// For a host that wants to be left alone until then.
  public HostUnavailableException(String message, Instant retryAt) {
    super(message);
    this.retryAt = retryAt;
  }

  /// The time that the host named, if it did.
  public Optional<Instant> retryAt() {
    return Optional.ofNullable(retryAt);
  }
}
