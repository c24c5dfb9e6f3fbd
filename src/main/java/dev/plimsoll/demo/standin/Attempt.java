package dev.plimsoll.demo.standin;

import java.time.Instant;

/// One try to send a delivery to the App's webhook.
///
/// @param status what was answered; 0 if nothing was
record Attempt(long id, Delivery delivery, Instant at, int status, boolean again) {
  /// The word that GitHub has for how it went.
  String outcome() {
    return status == 0
        ? "failed to connect to host"
        : status < 300 ? "OK" : "Invalid HTTP Response";
  }
}
