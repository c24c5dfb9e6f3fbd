package dev.plimsoll.database;

import java.util.Optional;

/// The one database of a server, brought to its newest schema when it is opened. Every method may
/// throw [DatabaseUnavailableException].
public interface Database extends AutoCloseable {
  /// Runs a transaction together with others that wait; what it did is durable when this returns.
  default <T> T write(Transaction<T> transaction) {
    return write(Footprint.SMALL, transaction);
  }

  /// As [#write(Transaction)], for one that is large or changes rows that others change too.
  <T> T write(Footprint footprint, Transaction<T> transaction);

  /// Runs a transaction that only reads, on a connection of its own: it may take its time without
  /// holding up those that write, and sees all that was written before it began.
  <T> T read(Transaction<T> transaction);

  /// Whether this process is the only one that can use it.
  boolean isExclusive();

  /// Tells all processes that use this database that something was written which they wait for.
  void announce();

  /// Calls `listener` after each announcement, those of other processes too.
  void whenAnnounced(Runnable listener);

  /// Why it cannot be used now, in a few words; empty when it can.
  Optional<String> trouble();

  @Override
  void close();
}
