package dev.plimsoll.signin;

import java.time.Instant;
import java.util.Optional;

/// What the host gives for somebody who signed in.
///
/// @param expiresAt empty for a token that holds until it is revoked
/// @param refresh with what the next one is asked for; good for one use
public record Tokens(String access, Optional<Instant> expiresAt, Optional<String> refresh) {
  /// Tells nothing of them.
  @Override
  public String toString() {
    return "(tokens)";
  }

  boolean isSpent(Instant now) {
    return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
  }

  String toText() {
    return String.join(
        "\n", access, expiresAt.map(Instant::toString).orElse(""), refresh.orElse(""));
  }

  static Tokens parse(String text) {
    String[] parts = text.split("\n", -1);
    return new Tokens(
        parts[0],
        parts[1].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(parts[1])),
        parts[2].isEmpty() ? Optional.empty() : Optional.of(parts[2]));
  }
}
