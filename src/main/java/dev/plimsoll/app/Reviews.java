package dev.plimsoll.app;

import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.queue.WorkQueue;
import java.net.URI;

/// Makes what the worker does with a pull request.
@FunctionalInterface
public interface Reviews {
  /// Called once, when the server listens.
  ///
  /// @param publicUrl where links in comments lead to, without a slash at its end
  /// @param queue holds what people asked for, and what is remembered
  WorkHandler with(Settings settings, URI publicUrl, WorkQueue queue);
}
