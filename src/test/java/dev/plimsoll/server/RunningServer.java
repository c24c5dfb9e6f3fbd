package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.WorkQueue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicReference;

/// The real server over a real database on a free port, and a client for it.
final class RunningServer implements AutoCloseable {
  static final WebhookSignature SIGNATURE = new WebhookSignature("a secret of this test");
  static final String GUID = "72d3162e-cc78-11e3-81ab-4c9367dc0958";

  final WorkQueue queue;
  final BlockingQueue<CountDownLatch> slowRequests = new SynchronousQueue<>();
  final AtomicReference<Optional<String>> workerTrouble = new AtomicReference<>(Optional.empty());
  private final WebServer server;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  RunningServer(Path folder) throws IOException {
    queue = DatabaseWorkQueue.embedded(folder, InstantSource.system());
    server =
        WebServer.start(
            "127.0.0.1",
            0,
            List.of(
                new AssetsEndpoint(),
                new WebhookEndpoint(SIGNATURE, queue),
                new HealthEndpoint(
                    new Readiness(
                        Map.of("database", queue::trouble, "worker", workerTrouble::get))),
                new RulesEndpoint(
                    new RulePages(
                        query -> "<!doctype html><h1>Rules</h1>" + query,
                        (id, examples) -> page(id),
                        RunningServer::namesake))));
    port = server.port();
  }

  private Optional<String> page(String id) {
    return switch (id) {
      case "slow" -> slowPage();
      case "a-rule" -> Optional.of("<!doctype html><h1>A rule</h1>");
      case "broken" -> throw new IllegalStateException("something about the inside");
      default -> Optional.empty();
    };
  }

  private static Optional<String> namesake(String name) {
    return name.equals("OTHER_1") ? Optional.of("/rules/a-rule") : Optional.empty();
  }

  /// Hands out a latch, and is done when it is opened.
  private Optional<String> slowPage() {
    CountDownLatch latch = new CountDownLatch(1);
    try {
      slowRequests.put(latch);
      latch.await();
      return Optional.of("slow, but whole");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void closeServer() {
    server.close();
  }

  boolean refusesConnections() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return !socket.isConnected();
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
    queue.close();
  }

  List<LeasedWork> stored() {
    return queue.lease(10, Duration.ofMinutes(1));
  }

  HttpResponse<String> deliver(String event, byte[] body) throws Exception {
    return send(
        delivery(event, SIGNATURE.of(body), BodyPublishers.ofByteArray(body))
            .header("Content-Type", "application/json")
            .build());
  }

  HttpRequest.Builder delivery(String event, String signature, BodyPublisher body) {
    return HttpRequest.newBuilder(at("/api/github/webhooks"))
        .header("X-GitHub-Event", event)
        .header("X-GitHub-Delivery", GUID)
        .header("X-Hub-Signature-256", signature)
        .POST(body);
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).build());
  }

  HttpResponse<String> getAsBrowser(String path) throws Exception {
    return get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  HttpResponse<String> getIfChanged(String path, String tag) throws Exception {
    return get(path, "If-None-Match", tag);
  }

  HttpResponse<String> getCompressed(String path) throws Exception {
    return get(path, "Accept-Encoding", "gzip");
  }

  private HttpResponse<String> get(String path, String header, String value) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).header(header, value).build());
  }

  CompletableFuture<HttpResponse<String>> getAsync(String path) {
    return client.sendAsync(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /// Sends these lines and an empty one, and reads all of the answer until the server closes.
  String exchange(String... lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
