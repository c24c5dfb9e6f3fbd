package dev.plimsoll.database;

import java.util.Optional;

/// The one database of a server, brought to its newest schema when it is opened. Every method may
/// throw [DatabaseUnavailableException].
public interface Database extends AutoCloseable {
  /// Runs a transaction together with others that wait; what it did is durable when this returns.
  <T> T write(Transaction<T> transaction);

  /// Runs a transaction that only reads, without holding up those that write.
  <T> T read(Transaction<T> transaction);

  /// Whether this process is the only one that can use it.
  boolean isExclusive();

  /// Tells all processes that use this database that something was written which they wait for.
  void announce();

  /// Calls `listener` after each announcement, those of other processes too.
  void whenAnnounced(Runnable listener);

  /// Tells `listener` of what is written from now on.
  default void watchedBy(WriteListener listener) {}

  /// How many transactions wait for their turn to write.
  default int waiting() {
    return 0;
  }

  /// Why it cannot be used now, in a few words; empty when it can.
  Optional<String> trouble();

  @Override
  void close();
}
