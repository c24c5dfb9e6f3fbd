package dev.plimsoll.demo;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// Starts the real server. The demonstration brings its own settings and knows the server by its
/// address only.
@FunctionalInterface
public interface ServerLauncher {
  /// Starts a server that is ready when this returns.
  ///
  /// @param environment all of its settings, by the names of the environment variables
  RunningServer start(Map<String, String> environment) throws IOException;

  /// A server that was started. Closing it finishes what it holds.
  interface RunningServer extends AutoCloseable {
    URI address();

    @Override
    void close();
  }
}
