package dev.plimsoll.github;

import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/// An HTTP client that is made when it is first asked for: it reads the certificates that the
/// machine trusts, and a start need not wait for that.
final class LateClient implements AutoCloseable {
  private final HttpClient.Builder builder;
  private @Nullable HttpClient client;
  private boolean closed;

  LateClient(HttpClient.Builder builder) {
    this.builder = builder;
  }

  /// The same one at each call; after [#close()], one that refuses.
  synchronized HttpClient get() {
    HttpClient made = client;
    if (made == null) {
      made = builder.build();
      client = made;
      if (closed) {
        made.shutdownNow();
      }
    }
    return made;
  }

  /// Ends what is under way.
  @Override
  public synchronized void close() {
    closed = true;
    if (client != null) {
      client.shutdownNow();
    }
  }
}
