package dev.plimsoll.database;

import java.time.Duration;

/// Is told of each group of transactions that became durable together.
@FunctionalInterface
public interface WriteListener {
  /// Listens to nothing.
  WriteListener NONE = (transactions, took) -> {};

  /// A group is durable.
  ///
  /// @param transactions how many it had
  /// @param took from its first statement to the end of its commit
  void written(int transactions, Duration took);
}
