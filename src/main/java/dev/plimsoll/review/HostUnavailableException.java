package dev.plimsoll.review;

import java.time.Instant;

/// The host did not answer, or asked for patience; the same work may succeed from `retryAt` on.
public final class HostUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Instant retryAt;

  public HostUnavailableException(String message, Instant retryAt, Throwable cause) {
    super(message, cause);
    this.retryAt = retryAt;
  }

  public HostUnavailableException(String message, Instant retryAt) {
    super(message);
    this.retryAt = retryAt;
  }

  public Instant retryAt() {
    return retryAt;
  }
}
