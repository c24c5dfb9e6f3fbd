package dev.plimsoll.server;

/// The raw bytes of a request, or why they were not read. What it holds of the [BodyRoom] is given
/// back when it is closed.
sealed interface RequestBody extends AutoCloseable {
  @Override
  default void close() {}

  /// All of it.
  final class Whole implements RequestBody {
    private final byte[] bytes;
    private final Runnable release;

    /// @param release gives back the room that the bytes take
    Whole(byte[] bytes, Runnable release) {
      this.bytes = bytes;
      this.release = release;
    }

    /// The array itself: a copy would take the room twice.
    byte[] bytes() {
      return bytes;
    }

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
