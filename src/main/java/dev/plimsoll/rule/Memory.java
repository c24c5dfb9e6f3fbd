package dev.plimsoll.rule;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What was worked out of the files around one, so that a file which is checked again and again
/// while its fixes are proven costs them once.
public final class Memory {
  private final Map<Key, Object> known = new ConcurrentHashMap<>();

  private record Key(Class<?> type, Object key) {}

  /// What `work` gave the first time it was asked about this type and key. The work must not ask
  /// the memory itself.
  public <T> T of(Class<T> type, Object key, Supplier<T> work) {
    return type.cast(known.computeIfAbsent(new Key(type, key), _ -> work.get()));
  }
}
