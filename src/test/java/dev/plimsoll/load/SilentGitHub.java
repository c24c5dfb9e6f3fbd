package dev.plimsoll.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/// A host that takes connections and never says anything: work is begun and stands still, so that
/// the intake alone is measured.
final class SilentGitHub implements AutoCloseable {
  private static final int CONNECTIONS = 200;

  private final ServerSocket socket;

  private SilentGitHub(ServerSocket socket) {
    this.socket = socket;
  }

  // The kernel takes connections by itself.
  static SilentGitHub start() throws IOException {
    return new SilentGitHub(new ServerSocket(0, CONNECTIONS, InetAddress.getLoopbackAddress()));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
