package dev.plimsoll.server;

/// The raw bytes of a request, or why they were not read. What it holds of the [BodyRoom] is given
/// back when it is closed.
sealed interface RequestBody extends AutoCloseable {
  @Override
  default void close() {}

  /// @param release gives back the room that the bytes take
  record Whole(byte[] bytes, Runnable release) implements RequestBody {
    @Override
    public void close() {
      release.run();
    }
  }

  /// Larger than any delivery of the host.
  record TooLarge() implements RequestBody {}

  /// Too much of others is in memory now.
  record NoRoom() implements RequestBody {}
}
