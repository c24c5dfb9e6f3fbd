package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.demo.standin.AppCredentials;
import dev.plimsoll.github.judge.GitHubDescriptions;
import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.github.judge.WireJudge;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The part of GitHub where Apps are made and installed: its pages for people, and what an App asks
/// about itself. Answers to the App are held against GitHub's description, where that is here.
final class AppMaker implements AutoCloseable {
  static final long INSTALLATION = 76_543_210;
  static final String CLIENT_SECRET = "client-secret-of-this-test";

  private static final JsonMapper JSON = new JsonMapper();
  final AppCredentials app = AppCredentials.fresh();
  final List<JsonNode> manifests = new CopyOnWriteArrayList<>();
  final List<String> problems = new CopyOnWriteArrayList<>();
  final List<String> conversions = new CopyOnWriteArrayList<>();
  volatile String login = "tidewater";
  volatile List<String> repositories = List.of("harbour", "lighthouse", "old-pier");

  /// What the next conversions answer with instead; 0 is a connection that is cut.
  final List<Integer> failures = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final Map<String, JsonNode> codes = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  AppMaker() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            answer(exchange);
          } catch (Exception e) {
            problems.add(e.toString());
          }
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws Exception {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (path.endsWith("/settings/apps/new")) {
      confirm(exchange, form(body), form(exchange.getRequestURI().getRawQuery()));
    } else if (path.equals("/settings/apps")) {
      make(exchange, form(body));
    } else if (path.startsWith("/app-manifests/")) {
      convert(exchange, path.split("/", -1)[2]);
    } else if (path.equals("/apps/plimsoll/installations/new")) {
      html(exchange, "<form method=post action=/install><button>Install</button></form>");
    } else if (path.equals("/install")) {
      String setup = manifests.getLast().path("setup_url").asText();
      redirect(exchange, setup + "?installation_id=" + INSTALLATION + "&setup_action=install");
    } else if (path.equals("/favicon.ico")) {
      exchange.sendResponseHeaders(204, -1);
    } else {
      api(exchange, path);
    }
  }

  /// GitHub's own page: the name can be changed, and a click makes the App.
  private void confirm(HttpExchange exchange, Map<String, String> form, Map<String, String> query)
      throws IOException {
    JsonNode manifest = JSON.readTree(form.getOrDefault("manifest", ""));
    manifests.add(manifest);
    html(
        exchange,
        """
        <form method=post action=/settings/apps><p>Create %s</p>
        <input type=hidden name=state value="%s"><button>Create GitHub App</button></form>
        """
            .formatted(manifest.path("name").asText(""), query.getOrDefault("state", "")));
  }

  private void make(HttpExchange exchange, Map<String, String> form) throws IOException {
    String code = "code" + count.incrementAndGet();
    codes.put(code, manifests.getLast());
    String back = manifests.getLast().path("redirect_url").asText();
    redirect(exchange, back + "?code=" + code + "&state=" + form.getOrDefault("state", ""));
  }

  private void convert(HttpExchange exchange, String code) throws IOException {
    conversions.add(code);
    if (exchange.getRequestHeaders().containsKey("Authorization")) {
      problems.add("a conversion is asked for in nobody's name");
    }
    if (!failures.isEmpty()) {
      int status = failures.removeFirst();
      if (status > 0) {
        json(exchange, status, "{\"message\": \"No\"}");
      }
      return;
    }
    JsonNode manifest = codes.remove(code);
    if (manifest == null) {
      json(exchange, 404, "{\"message\": \"Not Found\"}");
      return;
    }
    String made = made(manifest);
    if (GitHubDescriptions.areHere()) {
      RecordedRequest request =
          new RecordedRequest("POST", "/app-manifests/" + code + "/conversions", "");
      problems.addAll(WireJudge.assumeHere().objections(request));
      problems.addAll(WireJudge.assumeHere().objectionsToAnswer(request, 201, made));
    }
    json(exchange, 201, made);
  }

  private String made(JsonNode manifest) {
    ObjectNode made = JSON.createObjectNode();
    made.put("id", app.appId())
        .put("slug", "plimsoll")
        .put("node_id", "MDxOkludGVncmF0aW9uMQ==")
        .put("client_id", "Iv1.8a61f9b3a7aba766")
        .put("client_secret", CLIENT_SECRET)
        .put("webhook_secret", app.webhookSecret())
        .put("pem", Pem.pkcs1((RSAPrivateCrtKey) app.keyPair().getPrivate()))
        .put("name", manifest.path("name").asText())
        .put("description", manifest.path("description").asText())
        .put("external_url", manifest.path("url").asText())
        .put("html_url", address() + "/apps/plimsoll")
        .put("created_at", "2026-03-01T12:00:00Z")
        .put("updated_at", "2026-03-01T12:00:00Z");
    made.set("owner", account());
    made.set("permissions", manifest.path("default_permissions"));
    made.set("events", manifest.path("default_events"));
    return made.toString();
  }

  private ObjectNode account() {
    ObjectNode account = JSON.createObjectNode();
    account
        .put("login", login)
        .put("id", 1)
        .put("node_id", "MDQ6VXNlcjE=")
        .put("type", "Organization")
        .put("site_admin", false)
        .put("gravatar_id", "");
    for (String link :
        List.of(
            "avatar_url",
            "url",
            "html_url",
            "followers_url",
            "following_url",
            "gists_url",
            "starred_url",
            "subscriptions_url",
            "organizations_url",
            "repos_url",
            "events_url",
            "received_events_url")) {
      account.put(link, address() + "/" + link);
    }
    return account;
  }

  private void api(HttpExchange exchange, String path) throws Exception {
    String authorization =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    if (path.equals("/installation/repositories")) {
      json(exchange, 200, listing());
    } else if (!signed(authorization)) {
      json(exchange, 401, "{\"message\": \"Bad credentials\"}");
    } else if (path.equals("/app/installations/" + INSTALLATION)) {
      ObjectNode installation = JSON.createObjectNode().put("id", INSTALLATION);
      installation.set("account", account());
      json(exchange, 200, installation.toString());
    } else if (path.equals("/app/installations/" + INSTALLATION + "/access_tokens")) {
      json(
          exchange,
          201,
          "{\"token\": \"ghs_of_this_test\", \"expires_at\": \"2099-01-01T00:00:00Z\"}");
    } else {
      json(exchange, 404, "{\"message\": \"Not Found\"}");
    }
  }

  private String listing() {
    ObjectNode listing = JSON.createObjectNode().put("total_count", repositories.size());
    for (String name : repositories) {
      ObjectNode repository = listing.withArray("repositories").addObject();
      repository.put("name", name).put("archived", name.startsWith("old-"));
      repository.putObject("owner").put("login", login);
    }
    listing.withArray("repositories");
    return listing.toString();
  }

  private boolean signed(String authorization) throws Exception {
    return authorization.startsWith("Bearer ")
        && authorization.chars().filter(c -> c == '.').count() == 2
        && SignedJWT.parse(authorization.substring("Bearer ".length()))
            .verify(new RSASSAVerifier((RSAPublicKey) app.keyPair().getPublic()));
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : List.of(Optional.ofNullable(encoded).orElse("").split("&", -1))) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return fields;
  }

  private static void html(HttpExchange exchange, String content) throws IOException {
    send(
        exchange,
        200,
        "text/html;charset=utf-8",
        "<!doctype html><html lang=en><meta charset=utf-8><title>GitHub</title><main><h1>GitHub</h1>"
            + content
            + "</main></html>");
  }

  private static void json(HttpExchange exchange, int status, String json) throws IOException {
    send(exchange, status, "application/json", json);
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /// All that it was told, for those who look for secrets in it.
  List<String> told() {
    List<String> told = new ArrayList<>();
    manifests.forEach(manifest -> told.add(manifest.toString()));
    return told;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
