package dev.plimsoll.app;

import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.telemetry.Telemetry;
import java.net.URI;

/// Makes what the worker does.
@FunctionalInterface
public interface Reviews {
  /// The same, listened to.
  default Reviews watchedBy(Telemetry telemetry) {
    return this;
  }

  /// Called once, when the server listens.
  ///
  /// @param queue where further work is put
  /// @param publicUrl where links in comments lead to, without a slash at its end
  WorkHandler with(Settings settings, URI publicUrl, WorkQueue queue);
}
