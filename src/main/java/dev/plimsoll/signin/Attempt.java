package dev.plimsoll.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// One attempt to sign in, on its way to the host and back. The browser keeps it, sealed.
record Attempt(String state, String verifier, Instant expiresAt, String returnPath) {
  static final Duration TIME = Duration.ofMinutes(10);

  private static final String PLACE = "attempt";

  static Attempt begin(Instant now, String returnPath) {
    return new Attempt(Digests.secret(), Digests.secret(), now.plus(TIME), returnPath);
  }

  String sealed(Seal seal) {
    String text =
        String.join("\n", state, verifier, String.valueOf(expiresAt.toEpochMilli()), returnPath);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(text, PLACE));
  }

  static Optional<Attempt> open(Seal seal, String cookie) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(cookie);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
    return seal.open(sealed, PLACE).map(Attempt::parse);
  }

  private static Attempt parse(String text) {
    String[] parts = text.split("\n", -1);
    return new Attempt(
        parts[0], parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2])), parts[3]);
  }
}
