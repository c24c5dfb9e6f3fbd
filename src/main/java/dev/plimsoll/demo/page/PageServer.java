package dev.plimsoll.demo.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The page's own HTTP server, on this machine only.
final class PageServer implements AutoCloseable {
  private static final int LARGEST_INPUT = 1 << 20;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  // One picture for a burst of changes.
  private static final Duration BREATH = Duration.ofMillis(40);
  private static final String ACTIONS = "/do/";
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final ObjectMapper json = JsonMapper.builder().build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final Callers callers;
  private final Board board;
  private final Supplier<PageState> state;
  private final Actions actions;

  private PageServer(HttpServer server, Board board, Supplier<PageState> state, Actions actions) {
    this.server = server;
    this.callers = new Callers(server.getAddress().getPort());
    this.board = board;
    this.state = state;
    this.actions = actions;
  }

  /// Starts to answer.
  ///
  /// @param port 0 for a free one
  static PageServer start(int port, Board board, Supplier<PageState> state, Actions actions)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    PageServer page = new PageServer(HttpServer.create(address, 0), board, state, actions);
    page.server.createContext("/", page::handle);
    page.server.setExecutor(page.threads);
    page.server.start();
    return page;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HEADERS.forEach(exchange.getResponseHeaders()::set);
      String path = exchange.getRequestURI().getPath();
      Headers asked = exchange.getRequestHeaders();
      if (!callers.mayLook(asked)) {
        refuse(exchange, 421, "This page answers to 127.0.0.1 and localhost only.");
      } else if (exchange.getRequestMethod().equals("POST") && path.startsWith(ACTIONS)) {
        act(exchange, path.substring(ACTIONS.length()));
      } else if (exchange.getRequestMethod().equals("GET")) {
        show(exchange, path);
      } else {
        refuse(exchange, 405, "There is nothing to do here.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(HttpExchange exchange, String path) throws IOException, InterruptedException {
    switch (path) {
      case "/state" ->
          write(exchange, 200, "application/json", json.writeValueAsBytes(state.get()));
      case "/events" -> follow(exchange);
      default -> {
        Optional<Asset> asset = Asset.at(path);
        if (asset.isPresent()) {
          write(exchange, 200, asset.get().type(), asset.get().read());
        } else {
          refuse(exchange, 404, "There is no such page.");
        }
      }
    }
  }

  /// Sends the state after each change, for as long as somebody looks.
  private void follow(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      long shown = -1;
      for (long now = board.version(); true; now = board.after(shown, HEARTBEAT)) {
        if (now == shown) {
          out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
        } else {
          Thread.sleep(BREATH);
          PageState picture = state.get();
          shown = picture.version();
          out.write(
              ("data: " + json.writeValueAsString(picture) + "\n\n")
                  .getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
      }
    }
  }

  private void act(HttpExchange exchange, String action) throws IOException, InterruptedException {
    if (!callers.mayAct(exchange.getRequestHeaders())) {
      refuse(exchange, 403, "Only the demonstration's own page may do this.");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_INPUT + 1);
    if (body.length > LARGEST_INPUT) {
      refuse(exchange, 413, "That is too much.");
      return;
    }
    try {
      JsonNode input =
          json.readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body);
      if (actions.perform(action, input)) {
        write(exchange, 200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
      } else {
        refuse(exchange, 404, "There is nothing to do here.");
      }
    } catch (RefusedException e) {
      refuse(exchange, 409, e.sentence());
    } catch (JsonProcessingException e) {
      refuse(exchange, 400, "That is no JSON.");
    }
  }

  private void refuse(HttpExchange exchange, int status, String sentence) throws IOException {
    write(
        exchange, status, "application/json", json.writeValueAsBytes(Map.of("message", sentence)));
  }

  private static void write(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    threads.close();
  }
}
