package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A collector of traces: takes OTLP over HTTP, and reads as much of it as tests need.
final class Collector implements AutoCloseable {
  private final HttpServer server;
  private final List<Span> spans = new CopyOnWriteArrayList<>();

  /// A span as it came in.
  record Span(
      String trace,
      String id,
      String parent,
      String name,
      int kind,
      Map<String, String> attributes) {}

  Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          Message request = new Message(body);
          for (Message resource : request.messages(1)) {
            for (Message scope : resource.messages(2)) {
              scope.messages(2).forEach(span -> spans.add(read(span)));
            }
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Span> spans() {
    return List.copyOf(spans);
  }

  Span only(String name) {
    List<Span> found = spans.stream().filter(span -> span.name().equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError("spans named " + name + ": " + found + " of " + spans);
    }
    return found.getFirst();
  }

  /// The only one of this name in a trace.
  Span only(String name, String trace) {
    List<Span> found =
        spans.stream()
            .filter(span -> span.name().equals(name) && span.trace().equals(trace))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError("spans named " + name + ": " + found + " of " + spans);
    }
    return found.getFirst();
  }

  private static Span read(Message span) {
    Map<String, String> attributes = new TreeMap<>();
    for (Message attribute : span.messages(9)) {
      attributes.put(attribute.text(1), attribute.messages(2).getFirst().text(1));
    }
    return new Span(
        span.hex(1), span.hex(2), span.hex(4), span.text(5), (int) span.number(6), attributes);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// The fields of a message in Protocol Buffers' form.
  private static final class Message {
    private final Map<Integer, List<byte[]>> contents = new TreeMap<>();
    private final Map<Integer, Long> numbers = new TreeMap<>();
    private final byte[] bytes;
    private int at;

    Message(byte[] bytes) {
      this.bytes = bytes;
      while (at < bytes.length) {
        field();
      }
    }

    private void field() {
      long tag = varint();
      int field = (int) (tag >>> 3);
      switch ((int) (tag & 7)) {
        case 0 -> numbers.put(field, varint());
        case 1 -> at += 8;
        case 5 -> at += 4;
        case 2 -> {
          int length = (int) varint();
          byte[] content = new byte[length];
          System.arraycopy(bytes, at, content, 0, length);
          at += length;
          contents.computeIfAbsent(field, number -> new ArrayList<>()).add(content);
        }
        default -> throw new IllegalArgumentException("no field of Protocol Buffers: " + tag);
      }
    }

    private long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    List<Message> messages(int field) {
      return contents.getOrDefault(field, List.of()).stream().map(Message::new).toList();
    }

    String text(int field) {
      List<byte[]> found = contents.getOrDefault(field, List.of());
      return found.isEmpty() ? "" : new String(found.getFirst(), UTF_8);
    }

    String hex(int field) {
      List<byte[]> found = contents.getOrDefault(field, List.of());
      return found.isEmpty() ? "" : HexFormat.of().formatHex(found.getFirst());
    }

    long number(int field) {
      return numbers.getOrDefault(field, 0L);
    }
  }
}
