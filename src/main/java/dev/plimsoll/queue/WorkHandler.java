package dev.plimsoll.queue;

/// Brings one pull request or repository to its wanted state. Returning means done. Any unchecked
/// exception means that it is tried again with growing delay.
@FunctionalInterface
public interface WorkHandler {
  /// Handles one piece of work, with the requests that wait with it.
  ///
  /// @param lease to be asked before each write; when it is lost, return without a further write
  /// @throws RetryLater when the host named a time at which to try again
  void handle(LeasedWork work, LeaseCheck lease) throws RetryLater;

  /// Tells those who wait for it that the work was given up, and why. Does nothing unless it is
  /// overridden.
  ///
  /// @param reason untrusted text
  /// @throws RetryLater when the host named a time at which to try again
  default void setAside(LeasedWork work, String reason, LeaseCheck lease) throws RetryLater {}
}
