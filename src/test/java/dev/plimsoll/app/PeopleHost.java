package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A stand-in for the host as people sign in there: its page that asks them, its tokens, and what
/// it says each may see. One person, `mira`, has the browser.
final class PeopleHost implements AutoCloseable {
  static final String CLIENT_ID = "Iv1.0123456789abcdef";
  static final String CLIENT_SECRET = "a client secret of this test";

  private static final ObjectMapper JSON = new ObjectMapper();

  /// What the person may see: names by installation.
  final Map<Long, List<String>> visible = new ConcurrentHashMap<>();

  final Set<String> publicRepositories = ConcurrentHashMap.newKeySet();
  final List<String> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
  private final AtomicInteger made = new AtomicInteger();
  volatile boolean down;
  volatile boolean limited;
  volatile boolean knowsProofKeys = true;
  volatile boolean expiring;
  volatile boolean asksFirst;

  PeopleHost() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void revokeAll() {
    tokens.clear();
    refreshTokens.clear();
  }

  /// The tokens themselves are spent, what renews them is not.
  void spendTokens() {
    tokens.clear();
  }

  long countOf(String start) {
    return requests.stream().filter(request -> request.startsWith(start)).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requests.add(exchange.getRequestMethod() + " " + path);
      Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
      if (path.equals("/login/oauth/authorize")) {
        authorize(exchange, query);
      } else if (down) {
        send(exchange, 502, "{}");
      } else if (path.equals("/login/oauth/access_token")) {
        token(exchange, form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      } else if (path.equals("/applications/" + CLIENT_ID + "/token")) {
        revoke(exchange);
      } else {
        api(exchange, path, query);
      }
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private void authorize(HttpExchange exchange, Map<String, String> query) throws IOException {
    if (!CLIENT_ID.equals(query.get("client_id"))) {
      send(exchange, 404, "no such client");
      return;
    }
    String code = "code" + made.incrementAndGet();
    codes.put(code, query);
    String back =
        query.get("redirect_uri")
            + ("?code=" + code + "&state=" + URLEncoder.encode(query.get("state"), UTF_8));
    if (asksFirst) {
      exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
      String icon = "<link rel=icon href='data:,'>";
      send(
          exchange,
          200,
          "<!doctype html><html lang=en><title>Harbour sign-in</title>"
              + icon
              + "<h1>Plimsoll wants to know who you are</h1><a href=\""
              + back.replace("&", "&amp;")
              + "\">Authorize</a>");
    } else {
      exchange.getResponseHeaders().add("Location", back);
      exchange.sendResponseHeaders(302, -1);
    }
  }

  private void token(HttpExchange exchange, Map<String, String> form)
      throws IOException, GeneralSecurityException {
    boolean known =
        CLIENT_ID.equals(form.get("client_id")) && CLIENT_SECRET.equals(form.get("client_secret"));
    if (!known || !"application/json".equals(exchange.getRequestHeaders().getFirst("Accept"))) {
      refuse(exchange, "incorrect_client_credentials");
    } else if ("refresh_token".equals(form.get("grant_type"))) {
      if (refreshTokens.remove(form.get("refresh_token"))) {
        give(exchange);
      } else {
        refuse(exchange, "bad_refresh_token");
      }
    } else {
      Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
      if (asked == null
          || !asked.getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"))) {
        refuse(exchange, "bad_verification_code");
      } else if (knowsProofKeys && !isProven(asked, form.getOrDefault("code_verifier", ""))) {
        refuse(exchange, "bad_verification_code");
      } else {
        give(exchange);
      }
    }
  }

  private static boolean isProven(Map<String, String> asked, String verifier)
      throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
    String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    return "S256".equals(asked.get("code_challenge_method"))
        && challenge.equals(asked.get("code_challenge"));
  }

  private void give(HttpExchange exchange) throws IOException {
    String token = "ghu_token" + made.incrementAndGet();
    tokens.add(token);
    ObjectNode answer =
        JSON.createObjectNode()
            .put("access_token", token)
            .put("token_type", "bearer")
            .put("scope", "");
    if (expiring) {
      String refresh = "ghr_refresh" + made.incrementAndGet();
      refreshTokens.add(refresh);
      answer
          .put("expires_in", 28800)
          .put("refresh_token", refresh)
          .put("refresh_token_expires_in", 15897600);
    }
    send(exchange, 200, answer.toString());
  }

  private void revoke(HttpExchange exchange) throws IOException {
    String credentials = CLIENT_ID + ":" + CLIENT_SECRET;
    String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    String token = JSON.readTree(exchange.getRequestBody()).path("access_token").asText();
    if (!exchange.getRequestMethod().equals("DELETE")
        || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{\"message\": \"Bad credentials\"}");
    } else if (tokens.remove(token)) {
      exchange.sendResponseHeaders(204, -1);
    } else {
      send(exchange, 404, "{\"message\": \"Not Found\"}");
    }
  }

  /// Whether some token of somebody still holds.
  boolean isAnybodyKnown() {
    return !tokens.isEmpty();
  }

  private static void refuse(HttpExchange exchange, String error) throws IOException {
    send(exchange, 200, JSON.createObjectNode().put("error", error).toString());
  }

  private void api(HttpExchange exchange, String path, Map<String, String> query)
      throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization == null || !tokens.contains(authorization.replace("Bearer ", ""))) {
      send(exchange, 401, "{\"message\": \"Bad credentials\"}");
      return;
    }
    if (limited) {
      exchange.getResponseHeaders().add("x-ratelimit-remaining", "0");
      send(exchange, 403, "{\"message\": \"API rate limit exceeded\"}");
      return;
    }
    String[] parts = path.substring(1).split("/", -1);
    if (path.equals("/user")) {
      send(exchange, 200, "{\"login\": \"mira\", \"id\": 7}");
    } else if (path.equals("/user/installations")) {
      installations(exchange, query);
    } else if (parts.length == 4 && parts[1].equals("installations")) {
      repositories(exchange, visible.getOrDefault(Long.valueOf(parts[2]), List.of()), query);
    } else if (parts.length == 3 && parts[0].equals("repos")) {
      repository(exchange, parts[1] + "/" + parts[2]);
    } else {
      send(exchange, 404, "{\"message\": \"Not Found\"}");
    }
  }

  private void installations(HttpExchange exchange, Map<String, String> query) throws IOException {
    ArrayNode all = JSON.createArrayNode();
    visible.keySet().stream()
        .sorted()
        .forEach(id -> {
          ObjectNode one = all.addObject().put("id", id);
          one.putNull("suspended_at");
          one.putObject("account").put("login", "tidewater");
        });
    page(exchange, "installations", all, query);
  }

  private void repositories(HttpExchange exchange, List<String> names, Map<String, String> query)
      throws IOException {
    ArrayNode all = JSON.createArrayNode();
    for (String name : List.copyOf(names)) {
      ObjectNode one = all.addObject();
      one.put("name", name.split("/", -1)[1]).put("full_name", name);
      one.putObject("owner").put("login", name.split("/", -1)[0]);
    }
    page(exchange, "repositories", all, query);
  }

  private static void page(
      HttpExchange exchange, String what, ArrayNode all, Map<String, String> query)
      throws IOException {
    int size = Integer.parseInt(query.getOrDefault("per_page", "30"));
    int from = (Integer.parseInt(query.getOrDefault("page", "1")) - 1) * size;
    ObjectNode answer = JSON.createObjectNode().put("total_count", all.size());
    ArrayNode page = answer.putArray(what);
    for (int i = from; i < Math.min(all.size(), from + size); i++) {
      JsonNode one = all.get(i);
      page.add(one);
    }
    send(exchange, 200, answer.toString());
  }

  private void repository(HttpExchange exchange, String name) throws IOException {
    boolean there =
        publicRepositories.contains(name)
            || visible.values().stream().anyMatch(names -> names.contains(name));
    if (there) {
      send(exchange, 200, JSON.createObjectNode().put("full_name", name).toString());
    } else {
      send(exchange, 404, "{\"message\": \"Not Found\"}");
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new LinkedHashMap<>();
    if (text != null && !text.isEmpty()) {
      Arrays.stream(text.split("&", -1))
          .map(pair -> pair.split("=", 2))
          .forEach(pair -> form.put(pair[0], URLDecoder.decode(pair[1], UTF_8)));
    }
    return form;
  }
}
