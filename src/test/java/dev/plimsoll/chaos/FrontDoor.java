package dev.plimsoll.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// What the servers take for GitHub. Behind it everything works; here it goes wrong.
final class FrontDoor implements AutoCloseable {
  private static final int SLOWEST_MILLIS = 3000;
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Switchboard board;
  private final Tokens tokens;
  private final Weather weather;
  private final InstantSource clock;
  private final Map<String, Long> pushes = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  FrontDoor(Switchboard board, Tokens tokens, Weather weather, InstantSource clock)
      throws IOException {
    this.board = board;
    this.tokens = tokens;
    this.weather = weather;
    this.clock = clock;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /// What to set as `GITHUB_API_URL`.
  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Notes that a pull request was pushed to: for a moment GitHub may not know of it.
  void pushed(Mooring mooring, int number) {
    pushes.put(mooring.fullName() + "#" + number, System.nanoTime());
  }

  private boolean isFresh(Call call) {
    Long pushed = pushes.get(call.repository().orElse("") + "#" + call.pullRequest());
    return pushed != null && System.nanoTime() - pushed < FRESH.toNanos();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call = Call.of(exchange);
      Optional<Fault> fault = weather.next(call, isFresh(call));
      Optional<Reply> reply =
          fault.isPresent() ? fail(call, fault.get()) : Optional.of(board.answer(call));
      if (reply.isPresent()) {
        write(exchange, reply.get());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Reply> fail(Call call, Fault fault) throws IOException, InterruptedException {
    return switch (fault) {
      case BAD_GATEWAY -> Optional.of(badGateway());
      case BAD_GATEWAY_AFTER_EFFECT -> {
        board.answer(call);
        yield Optional.of(badGateway());
      }
      case RESET -> Optional.empty();
      case RESET_AFTER_EFFECT -> {
        board.answer(call);
        yield Optional.empty();
      }
      case PRIMARY_LIMIT -> Optional.of(primaryLimit());
      case SECONDARY_LIMIT -> Optional.of(later(403));
      case TOO_MANY -> Optional.of(later(429));
      case SLOW_BEFORE_EFFECT -> {
        dawdle();
        yield Optional.of(board.answer(call));
      }
      case SLOW_AFTER_EFFECT -> {
        Reply reply = board.answer(call);
        dawdle();
        yield Optional.of(reply);
      }
      case PARTIAL -> Optional.of(board.answer(call).partial());
      case BAD_TOKEN -> {
        tokens.revoke(call.token());
        yield Optional.of(Reply.refused(401, "Bad credentials", Map.of()));
      }
      case NOT_YET -> Optional.of(call.isGraphQl() ? unknown(call) : notFound());
    };
  }

  private void dawdle() throws InterruptedException {
    Thread.sleep(weather.upTo(SLOWEST_MILLIS));
  }

  private static Reply badGateway() {
    return Reply.refused(502, "Server Error", Map.of());
  }

  private static Reply notFound() {
    return Reply.refused(404, "Not Found", Map.of());
  }

  private static Reply later(int status) {
    return Reply.refused(
        status, "You have exceeded a secondary rate limit.", Map.of("Retry-After", "1"));
  }

  private Reply primaryLimit() {
    Map<String, String> headers = new HashMap<>();
    headers.put("x-ratelimit-limit", "5000");
    headers.put("x-ratelimit-remaining", "0");
    headers.put(
        "x-ratelimit-reset", String.valueOf(clock.instant().plusSeconds(2).getEpochSecond()));
    return Reply.refused(403, "API rate limit exceeded for installation.", headers);
  }

  private Reply unknown(Call call) throws IOException, InterruptedException {
    Reply partial = board.answer(call).partial();
    if (partial.json() instanceof ObjectNode answer
        && answer.path("errors").path(answer.path("errors").size() - 1)
            instanceof ObjectNode error) {
      error.put("type", "NOT_FOUND");
      error.put("message", "Could not resolve to a PullRequest with that number.");
      return Reply.of(partial.status(), answer);
    }
    return partial;
  }

  private void write(HttpExchange exchange, Reply reply) throws IOException {
    reply
        .headers()
        .forEach((name, value) ->
            exchange.getResponseHeaders().set(name, value.replace("</", "<" + address() + "/")));
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    threads.close();
    board.close();
  }
}
