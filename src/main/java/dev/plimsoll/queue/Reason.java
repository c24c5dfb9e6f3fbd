package dev.plimsoll.queue;

/// What is kept of a failure, for people to read.
final class Reason {
  private static final int LONGEST = 500;

  private Reason() {}

  /// What the host or the database said in its own words; of anything else its kind too, because
  /// the message alone may be a number or a name.
  static String of(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    String reason =
        message.isEmpty() ? kind : failure instanceof RetryLater ? message : kind + ": " + message;
    return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
  }
}
