package dev.plimsoll.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A way to a server on this machine that can fall silent: connections stay open, new ones are
/// taken, and nothing comes through, as when a machine hangs or a firewall forgets.
final class Relay implements AutoCloseable {
  private final ServerSocket door;
  private final int to;
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private volatile boolean silent;

  private Relay(ServerSocket door, int to) {
    this.door = door;
    this.to = to;
  }

  static Relay to(int port) throws IOException {
    Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
    Thread.startVirtualThread(relay::accept);
    return relay;
  }

  int port() {
    return door.getLocalPort();
  }

  void fallSilent() {
    silent = true;
  }

  /// What stood still stays dead; new connections work.
  void speakAgain() {
    silent = false;
    sockets.forEach(Relay::close);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket near = door.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
        sockets.add(near);
        sockets.add(far);
        Thread.startVirtualThread(() -> pass(near, far));
        Thread.startVirtualThread(() -> pass(far, near));
      } catch (IOException _) {
        // The door was closed, or nobody is there: who came sees that.
      }
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] some = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(some); length > 0; length = in.read(some)) {
        if (!silent) {
          out.write(some, 0, length);
        }
      }
    } catch (IOException _) {
      // One of the two has ended; so does the other.
    }
    close(from);
    close(to);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is closed.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    sockets.forEach(Relay::close);
  }
}
