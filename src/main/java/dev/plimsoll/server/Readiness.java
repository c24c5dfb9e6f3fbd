package dev.plimsoll.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What must work before deliveries may come: each part by name, with what is wrong with it now, if
/// anything.
public record Readiness(Map<String, Supplier<Optional<String>>> parts) {
  /// The state of each part: `ok`, or what is wrong.
  Map<String, String> now() {
    Map<String, String> states = new LinkedHashMap<>();
    parts.forEach((part, trouble) -> states.put(part, trouble.get().orElse("ok")));
    return states;
  }
}
