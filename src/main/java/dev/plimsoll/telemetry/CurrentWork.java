package dev.plimsoll.telemetry;

import dev.plimsoll.queue.LeasedWork;
import java.util.Optional;

/// Which piece of work a thread does.
final class CurrentWork {
  private static final ThreadLocal<LeasedWork> CURRENT = new ThreadLocal<>();

  void begin(LeasedWork work) {
    CURRENT.set(work);
  }

  Optional<LeasedWork> get() {
    return Optional.ofNullable(CURRENT.get());
  }

  void end() {
    CURRENT.remove();
  }
}
