package dev.plimsoll.telemetry;

import dev.plimsoll.queue.LeasedWork;
import java.util.Optional;

/// Which piece of work a thread does.
final class CurrentWork {
  private final ThreadLocal<LeasedWork> current = new ThreadLocal<>();

  void begin(LeasedWork work) {
    current.set(work);
  }

  Optional<LeasedWork> get() {
    return Optional.ofNullable(current.get());
  }

  void end() {
    current.remove();
  }
}
