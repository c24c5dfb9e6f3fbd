package dev.plimsoll.review;

/// The host understood and said no; asking again changes nothing.
public final class HostRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// The HTTP status, or 200 where a GraphQL answer carried the refusal.
  private final int status;

  public HostRefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
