package dev.plimsoll.rule;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What was worked out once and is asked for again while one file is checked: of the files around
/// it, for as long as the check lasts, since the file is read anew for each proof of a fix; and of
/// its own model, which several rules look at, until another model is looked at.
public final class Memory {
  private final Map<Key, Object> known = new ConcurrentHashMap<>();
  private volatile OfModel latest = new OfModel(this, new ConcurrentHashMap<>());

  private record Key(Class<?> type, Object key) {}

  private record OfModel(Object model, Map<Class<?>, Object> known) {}

  /// What `work` gave the first time it was asked about this type and key. The work must not ask
  /// the memory itself.
  public <T> T of(Class<T> type, Object key, Supplier<T> work) {
    return type.cast(known.computeIfAbsent(new Key(type, key), _ -> work.get()));
  }

  /// What `work` gave the first time it was asked about this very model, or does now if another was
  /// looked at meanwhile.
  @SuppressWarnings("ReferenceEquality") // this very model is meant
  public <T> T ofModel(Object model, Class<T> type, Supplier<T> work) {
    OfModel current = latest;
    if (current.model != model) {
      current = new OfModel(model, new ConcurrentHashMap<>());
      latest = current;
    }
    Object found = current.known.get(type);
    if (found == null) {
      found = work.get();
      current.known.put(type, found);
    }
    return type.cast(found);
  }
}
