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
    if (request.req().getContentLengthLong() > LIMIT) {
      return Optional.empty();
    }
    byte[] body = request.req().getInputStream().readNBytes(LIMIT + 1);
    return body.length > LIMIT ? Optional.empty() : Optional.of(body);
  }
}
