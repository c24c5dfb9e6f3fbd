package dev.plimsoll.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Sends deliveries over connections that stay open, all from one thread and with hardly any work
/// of its own: it shares the machine with what it measures.
final class LoadClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final SignedDeliveries deliveries;
  private final Selector selector;
  private final List<LoadConnection> connections = new ArrayList<>();
  private final Deque<LoadConnection> idle = new ArrayDeque<>();
  private final Answers answers = new Answers();
  private int sent;

  private LoadClient(SignedDeliveries deliveries, Selector selector) {
    this.deliveries = deliveries;
    this.selector = selector;
  }

  static LoadClient connect(URI server, int connections, SignedDeliveries deliveries)
      throws IOException {
    LoadClient client = new LoadClient(deliveries, Selector.open());
    InetSocketAddress address = new InetSocketAddress(server.getHost(), server.getPort());
    for (int i = 0; i < connections; i++) {
      LoadConnection connection = LoadConnection.open(address, client.selector);
      client.connections.add(connection);
      client.idle.add(connection);
    }
    return client;
  }

  /// Sends for a time: the next one on each connection as soon as the last is answered, or, at a
  /// rate, when its turn has come, whether the server is ready for it or not. An answer's time then
  /// counts from its turn.
  ///
  /// @param rate deliveries a second; 0 for as many as are answered
  Measured run(Duration time, int rate) throws IOException {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    answers.start();
    long due = 0;
    while (true) {
      long now = System.nanoTime();
      long turns = rate == 0 ? Long.MAX_VALUE : (now - start) * rate / 1_000_000_000L + 1;
      while (now < end && due < turns && !idle.isEmpty()) {
        long turn = rate == 0 ? System.nanoTime() : start + due * 1_000_000_000L / rate;
        idle.remove().send(deliveries, sent++, turn);
        due++;
      }
      if (now >= end && idle.size() == connections.size()) {
        return answers.within(start, end);
      }
      if (now > end + PATIENCE.toNanos()) {
        throw new IOException("no answer to " + (connections.size() - idle.size()) + " deliveries");
      }
      receive(rate == 0 || now >= end ? 100 : 1);
    }
  }

  private void receive(long longestMillis) throws IOException {
    selector.select(longestMillis);
    for (SelectionKey key : selector.selectedKeys()) {
      LoadConnection connection = (LoadConnection) key.attachment();
      int status = connection.goOn(key);
      if (status > 0) {
        answers.add(connection.sequence(), status, connection.turn(), System.nanoTime());
        idle.add(connection);
      }
    }
    selector.selectedKeys().clear();
  }

  /// All that were ever answered with success, warm-up too.
  Answers answers() {
    return answers;
  }

  @Override
  public void close() throws IOException {
    for (LoadConnection connection : connections) {
      connection.close();
    }
    selector.close();
  }
}
