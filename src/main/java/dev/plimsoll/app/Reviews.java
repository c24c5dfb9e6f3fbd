package dev.plimsoll.app;

import dev.plimsoll.database.Database;
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

  /// The same, and all that goes on beside it; nothing by default.
  default Running start(Settings settings, URI publicUrl, WorkQueue queue, Database database) {
    return new Running(with(settings, publicUrl, queue), () -> {});
  }

  /// What was started.
  ///
  /// @param stop ends what goes on beside the worker
  record Running(WorkHandler handler, Runnable stop) {}
}
