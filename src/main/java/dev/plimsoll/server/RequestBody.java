package dev.plimsoll.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/// The raw bytes of a request, as far as they are within the limit.
final class RequestBody {
  /// The host sends no larger delivery.
  static final int LIMIT = 25 * 1024 * 1024;

  private RequestBody() {}

  /// Reads the body; empty when it is too large, and unread when it says so of itself.
  static Optional<byte[]> read(Context request) throws IOException {
    return read(request, LIMIT);
  }

  /// The same with another limit, in bytes.
  static Optional<byte[]> read(Context request, int limit) throws IOException {
    if (request.req().getContentLengthLong() > limit) {
      return Optional.empty();
    }
    byte[] body = request.req().getInputStream().readNBytes(limit + 1);
    return body.length > limit ? Optional.empty() : Optional.of(body);
  }
}
