package dev.plimsoll.github;

import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps a token for each repository until shortly before it expires. Callers that need the same
/// one at the same time share one request for it; others do not wait for them.
final class InstallationTokens {
  private final ConcurrentMap<RepositoryScope, Slot> slots = new ConcurrentHashMap<>();
  private final Function<RepositoryScope, InstallationToken> source;
  private final InstantSource clock;

  InstallationTokens(Function<RepositoryScope, InstallationToken> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  InstallationToken get(RepositoryScope scope) {
    return slots.computeIfAbsent(scope, Slot::new).get();
  }

  /// Forgets all tokens of an installation, whose permissions may have changed.
  void forget(long installationId) {
    slots.keySet().removeIf(scope -> scope.installationId() == installationId);
  }

  /// Forgets a token that GitHub no longer takes, unless it was replaced already.
  void drop(RepositoryScope scope, InstallationToken refused) {
    slots.computeIfAbsent(scope, Slot::new).drop(refused);
  }

  private final class Slot {
    private final RepositoryScope scope;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable InstallationToken token;

    Slot(RepositoryScope scope) {
      this.scope = scope;
    }

    InstallationToken get() {
      lock.lock();
      try {
        InstallationToken current = token;
        if (current == null || !current.isFresh(clock.instant())) {
          current = source.apply(scope);
          token = current;
        }
        return current;
      } finally {
        lock.unlock();
      }
    }

    void drop(InstallationToken refused) {
      lock.lock();
      try {
        if (refused.equals(token)) {
          token = null;
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
