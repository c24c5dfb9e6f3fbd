package dev.plimsoll.queue;

/// Is told of each piece of work that a worker takes and how it ends, in the thread that does it.
@FunctionalInterface
public interface WorkListener {
  /// Listens to nothing.
  WorkListener NONE = work -> ending -> {};

  /// A worker begins.
  Run begin(LeasedWork work);

  /// One piece of work that is under way.
  @FunctionalInterface
  interface Run {
    void end(Ending ending);
  }

  /// How it ended in the queue.
  enum Ending {
    DONE,
    /// Until the time that the host named.
    PUT_BACK,
    /// To be tried again after a growing delay, because the host or the database was away.
    POSTPONED,
    /// By a fault of ours or of what it is about; to be tried again after a growing delay.
    FAILED,
    /// Not to be tried again until somebody wants it.
    SET_ASIDE,
    /// To be done by the next process.
    STOPPED,
    /// Another worker has it.
    LEASE_LOST,
    /// The database did not take the end; it will be done again.
    NOT_STORED
  }
}
