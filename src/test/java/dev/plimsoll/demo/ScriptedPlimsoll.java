package dev.plimsoll.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.demo.ServerLauncher.RunningServer;
import dev.plimsoll.demo.standin.AppClient;
import dev.plimsoll.demo.standin.AppCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server that knows the sample shop by heart and says what a good review of it would say.
/// Subclasses misbehave.
class ScriptedPlimsoll implements RunningServer {
  private static final String REPOSITORY = "/repos/harbour/shop";
  private static final String USER =
      """
      RUN useradd --system --no-create-home shop

      USER shop

      ENTRYPOINT ["bash", "startup.sh"]
      """;
  private static final String LISTS =
      """
      RUN apt-get update && \\
          apt-get install -y --no-install-recommends libpq5 && \\
          rm -rf /var/lib/apt/lists/*
      """;

  private final HttpServer server;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AppClient client;

  ScriptedPlimsoll(Map<String, String> environment, AppCredentials app) throws IOException {
    this.client = new AppClient(URI.create(environment.get("GITHUB_API_URL")), app);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/github/webhooks", this::take);
    server.start();
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode event = new ObjectMapper().readTree(exchange.getRequestBody());
      if (isNew(exchange.getRequestHeaders().getFirst("X-GitHub-Delivery"))) {
        worker.execute(() -> work(event));
      }
      exchange.sendResponseHeaders(202, -1);
    }
  }

  boolean isNew(String guid) {
    return seen.add(guid);
  }

  private void work(JsonNode event) {
    String head = event.at("/pull_request/head/sha").asText();
    try {
      client.signIn();
      if (event.path("action").asText().equals("opened")) {
        client.post(REPOSITORY + "/pulls/7/reviews", review(head));
        client.post(REPOSITORY + "/check-runs", verdict(head, "failure", "6 findings"));
      } else {
        resolveAll();
        client.post(REPOSITORY + "/check-runs", verdict(head, "success", "Nothing to mend"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Object> review(String head) {
    return Map.of(
        "commit_id", head, "event", "COMMENT", "body", "Six findings.", "comments", comments());
  }

  List<Map<String, Object>> comments() {
    return new ArrayList<>(
        List.of(
            comment("Dockerfile", 5, 6, LISTS),
            comment("Dockerfile", 12, 12, "COPY templates /app/templates\n"),
            comment("Dockerfile", 13, 13, "COPY startup.sh /app/\n"),
            comment("Dockerfile", 16, 16, USER),
            comment("docker-compose.yml", 9, 9, "    build: .\n    read_only: true\n"),
            comment(
                "taskdef.json",
                11,
                11,
                "      \"essential\": true,\n      \"readonlyRootFilesystem\": true,\n")));
  }

  static Map<String, Object> comment(String path, int first, int last, String suggestion) {
    String body = "**Why** `this` matters.\n```suggestion\n" + suggestion + "```\n<!-- marker -->";
    return first == last
        ? Map.of("path", path, "line", last, "body", body)
        : Map.of("path", path, "start_line", first, "line", last, "body", body);
  }

  Map<String, Object> verdict(String head, String conclusion, String title) {
    return Map.of(
        "name",
        "Plimsoll",
        "head_sha",
        head,
        "status",
        "completed",
        "conclusion",
        conclusion,
        "output",
        Map.of("title", title, "summary", "1 more was there before."));
  }

  private void resolveAll() throws IOException, InterruptedException {
    JsonNode threads =
        client.query(
            """
            { repository(owner: "harbour", name: "shop") { pullRequest(number: 7) {
              reviewThreads(first: 100) { nodes { id } } } } }
            """,
            Map.of());
    for (JsonNode thread : threads.findPath("nodes")) {
      client.query(
          """
          mutation ($id: ID!) { resolveReviewThread(input: {threadId: $id}) { thread { id } } }
          """,
          Map.of("id", thread.path("id").asText()));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    worker.close();
    client.close();
  }
}
