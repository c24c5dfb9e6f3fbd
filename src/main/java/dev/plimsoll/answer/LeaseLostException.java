package dev.plimsoll.answer;

/// Somebody else has the pull request now; what is left to answer is left to them.
public final class LeaseLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLostException() {
    super("the lease is lost", null, false, false);
  }
}
