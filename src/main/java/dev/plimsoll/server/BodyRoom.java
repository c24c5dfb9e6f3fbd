package dev.plimsoll.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/// The memory for the bodies of requests that run at once. They are wholly in memory before their
/// signature can be judged, so anybody could fill it. Room is taken as bytes arrive: to announce
/// many of them takes none.
final class BodyRoom {
  /// The host sends no larger delivery.
  static final int LIMIT = 25 * 1024 * 1024;

  private static final int ALL_AT_ONCE = 64 * 1024 * 1024;
  private static final int PIECE = 16 * 1024;

  private final Semaphore pieces;

  BodyRoom() {
    this(ALL_AT_ONCE);
  }

  /// @param bytes of all bodies together
  BodyRoom(int bytes) {
    this.pieces = new Semaphore(bytes / PIECE);
  }

  /// How many bytes could be read now.
  long free() {
    return (long) pieces.availablePermits() * PIECE;
  }

  /// Reads a body; nothing of one that announces that it is too large.
  ///
  /// @throws IOException when the connection breaks or is too slow
  RequestBody read(HttpServletRequest request) throws IOException {
    long announced = request.getContentLengthLong();
    if (announced > LIMIT) {
      return new RequestBody.TooLarge();
    }
    if (announced > free()) {
      return new RequestBody.NoRoom();
    }
    Reading reading = new Reading(announced);
    try {
      return reading.of(request.getInputStream());
    } finally {
      reading.giveBackWhatWasNotHandedOver();
    }
  }

  private final class Reading {
    private final Deque<byte[]> read = new ArrayDeque<>();
    private final long announced;
    private int taken;
    private int length;

    /// @param announced how many bytes will come; -1 where that is not said
    Reading(long announced) {
      this.announced = announced;
    }

    RequestBody of(InputStream body) throws IOException {
      while (pieces.tryAcquire()) {
        taken++;
        byte[] piece = new byte[next()];
        int came = body.readNBytes(piece, 0, piece.length);
        length += came;
        if (length > LIMIT) {
          return new RequestBody.TooLarge();
        }
        read.add(came == piece.length ? piece : Arrays.copyOf(piece, came));
        if (came < PIECE) {
          return whole();
        }
      }
      return new RequestBody.NoRoom();
    }

    // Most bodies are smaller than a piece and say so: those are read into what they need.
    private int next() {
      long left = announced - length;
      return left >= 0 && left < PIECE ? (int) left : PIECE;
    }

    private RequestBody whole() {
      byte[] bytes = joined();
      int held = taken;
      taken = 0;
      return new RequestBody.Whole(bytes, () -> pieces.release(held));
    }

    private byte[] joined() {
      if (read.size() == 1) {
        return read.remove();
      }
      byte[] bytes = new byte[length];
      int end = 0;
      while (!read.isEmpty()) {
        byte[] piece = read.remove();
        System.arraycopy(piece, 0, bytes, end, piece.length);
        end += piece.length;
      }
      return bytes;
    }

    void giveBackWhatWasNotHandedOver() {
      pieces.release(taken);
      taken = 0;
    }
  }
}
