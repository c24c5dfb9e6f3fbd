package dev.plimsoll.app;

import dev.plimsoll.overview.OverviewBook;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.queue.WorkQueue;
import java.net.URI;

/// Makes what the worker does.
@FunctionalInterface
public interface Reviews {
  /// Called once, when the server listens.
  ///
  /// @param queue where further work is put
  /// @param publicUrl where links in comments lead to, without a slash at its end
  WorkHandler with(Settings settings, URI publicUrl, WorkQueue queue);

  /// The same, with a book that is told what is found.
  default WorkHandler with(
      Settings settings, URI publicUrl, WorkQueue queue, OverviewBook overview) {
    return with(settings, publicUrl, queue);
  }
}
