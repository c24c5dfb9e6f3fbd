package dev.plimsoll.server;

import java.time.Duration;

/// How much strangers can hold of an HTTP server, and for how long.
///
/// @param connections at once; further ones wait until one of them ends
/// @param silence without any byte, after which a connection ends
/// @param header from the start of a connection, or the last answer on it, until the header of the
///   next request is there
/// @param request from its header until its answer is sent
record WebLimits(int connections, Duration silence, Duration header, Duration request) {
  static final int HEADER_BYTES = 16 * 1024;

  /// Of a body that is read by anybody but the webhook.
  static final long BODY_BYTES = 64L * 1024;

  static final WebLimits USUAL =
      new WebLimits(1024, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));
}
