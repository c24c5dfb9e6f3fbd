package dev.plimsoll.shell;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The executions of a part of a script, by how they leave it.
final class Ways<S> {
  /// How an execution leaves a part.
  enum Exit {
    SUCCESS,
    FAILURE,
    /// The shell ends with status 0.
    EXIT_SUCCESS,
    EXIT_FAILURE,
    RETURN_SUCCESS,
    RETURN_FAILURE,
    BREAK,
    CONTINUE
  }

  private final Map<Exit, Set<Config<S>>> configs = new EnumMap<>(Exit.class);

  static <S> Ways<S> of(Exit exit, Collection<Config<S>> configs) {
    Ways<S> ways = new Ways<>();
    ways.addAll(exit, configs);
    return ways;
  }

  static <S> Ways<S> success(Collection<Config<S>> configs) {
    return of(Exit.SUCCESS, configs);
  }

  /// Those that leave in this way.
  Set<Config<S>> leaving(Exit exit) {
    Set<Config<S>> found = configs.get(exit);
    return found == null ? Set.of() : Collections.unmodifiableSet(found);
  }

  /// Those that leave in one of these ways.
  Set<Config<S>> leaving(Exit... exits) {
    Set<Config<S>> found = new LinkedHashSet<>();
    for (Exit exit : exits) {
      found.addAll(leaving(exit));
    }
    return found;
  }

  /// Those that go on behind the part.
  Set<Config<S>> goingOn() {
    return configs.containsKey(Exit.FAILURE)
        ? leaving(Exit.SUCCESS, Exit.FAILURE)
        : leaving(Exit.SUCCESS);
  }

  void add(Exit exit, Config<S> config) {
    configs.computeIfAbsent(exit, _ -> new LinkedHashSet<>()).add(config);
  }

  void addAll(Exit exit, Collection<Config<S>> more) {
    if (!more.isEmpty()) {
      Set<Config<S>> present = configs.get(exit);
      if (present == null) {
        configs.put(exit, new LinkedHashSet<>(more));
      } else {
        present.addAll(more);
      }
    }
  }

  void addAll(Ways<S> other) {
    other.configs.forEach(this::addAll);
  }

  /// Adds what does not go on behind the part.
  void addLeaving(Ways<S> other) {
    for (Map.Entry<Exit, Set<Config<S>>> entry : other.configs.entrySet()) {
      if (entry.getKey() != Exit.SUCCESS && entry.getKey() != Exit.FAILURE) {
        addAll(entry.getKey(), entry.getValue());
      }
    }
  }

  /// Whether all go on behind the part and none has a trap: a shell that ends here does no more.
  boolean isPlain() {
    for (Map.Entry<Exit, Set<Config<S>>> entry : configs.entrySet()) {
      boolean goesOn = entry.getKey() == Exit.SUCCESS || entry.getKey() == Exit.FAILURE;
      if (!goesOn || entry.getValue().stream().anyMatch(config -> config.trap() != null)) {
        return false;
      }
    }
    return true;
  }

  /// Lets each failure under `set -e` end the shell.
  void exitOnFailure() {
    Set<Config<S>> failed = configs.remove(Exit.FAILURE);
    if (failed != null) {
      failed.forEach(each -> add(each.errexit() ? Exit.EXIT_FAILURE : Exit.FAILURE, each));
    }
  }

  /// The same with `from` counted as `to`.
  Ways<S> with(Exit from, Exit to) {
    Ways<S> changed = new Ways<>();
    configs.forEach((exit, found) -> changed.addAll(exit == from ? to : exit, found));
    return changed;
  }
}
