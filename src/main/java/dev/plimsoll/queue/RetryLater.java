package dev.plimsoll.queue;

import java.time.Instant;

/// The host asked for patience: the work is put back and not touched before the time it named,
/// however often the pull request is marked meanwhile.
public final class RetryLater extends Exception {
  private static final long serialVersionUID = 1L;

  private final Instant notBefore;

  public RetryLater(Instant notBefore, String reason) {
    super(reason);
    this.notBefore = notBefore;
  }

  public RetryLater(Instant notBefore, String reason, Throwable cause) {
    super(reason, cause);
    this.notBefore = notBefore;
  }

  public Instant notBefore() {
    return notBefore;
  }
}
