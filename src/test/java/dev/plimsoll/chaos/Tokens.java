package dev.plimsoll.chaos;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The tokens of installations: what the server holds as one token is one in each of the
/// installation's repositories.
final class Tokens {
  /// @param byRepository the token of each repository by its full name
  record Held(long installation, Map<String, String> byRepository) {}

  private final Map<String, Held> held = new ConcurrentHashMap<>();

  void keep(String token, Held of) {
    held.put(token, of);
  }

  Optional<Held> find(String token) {
    return Optional.ofNullable(held.get(token));
  }

  /// Takes a token for bad from now on.
  void revoke(String token) {
    held.remove(token);
  }
}
