package dev.plimsoll.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One connection on which a delivery is sent after the other.
final class LoadConnection implements AutoCloseable {
  private static final int ANSWER_BYTES = 8192;
  private static final int STATUS_AT = "HTTP/1.1 ".length();

  private final SocketChannel channel;
  private final ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES);
  private ByteBuffer request = ByteBuffer.allocate(0);
  private int sequence;
  private long turn;

  private LoadConnection(SocketChannel channel) {
    this.channel = channel;
  }

  static LoadConnection open(InetSocketAddress server, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(server);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    LoadConnection connection = new LoadConnection(channel);
    channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  /// Begins to send.
  ///
  /// @param at when it should have been sent
  void send(SignedDeliveries deliveries, int number, long at) throws IOException {
    sequence = number;
    turn = at;
    if (request.capacity() < deliveries.largest()) {
      request = ByteBuffer.allocateDirect(deliveries.largest());
    }
    request.clear();
    deliveries.write(number, request);
    request.flip();
    answer.clear();
    channel.write(request);
  }

  /// Goes on with what the network allows now; answers the status when the answer is complete, 0
  /// before that.
  int goOn(SelectionKey key) throws IOException {
    if (request.hasRemaining()) {
      channel.write(request);
    }
    key.interestOps(
        request.hasRemaining()
            ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
            : SelectionKey.OP_READ);
    if (!key.isReadable()) {
      return 0;
    }
    if (channel.read(answer) < 0) {
      throw new IOException("the server closed a connection");
    }
    return isComplete() ? status() : 0;
  }

  private int status() {
    return 100 * digit(0) + 10 * digit(1) + digit(2);
  }

  private int digit(int place) {
    return answer.get(STATUS_AT + place) - '0';
  }

  private boolean isComplete() {
    String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
    int body = text.indexOf("\r\n\r\n") + 4;
    if (body < 4) {
      return false;
    }
    String head = text.substring(0, body).toLowerCase(Locale.ROOT);
    int length = head.indexOf("\r\ncontent-length:");
    if (length >= 0) {
      int from = length + "\r\ncontent-length:".length();
      int bytes = Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
      return text.length() >= body + bytes;
    }
    return head.contains("chunked") && text.endsWith("0\r\n\r\n");
  }

  int sequence() {
    return sequence;
  }

  long turn() {
    return turn;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
