package dev.plimsoll.app;

import dev.plimsoll.demo.standin.AppCredentials;
import dev.plimsoll.server.WebhookSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Starts the server once, with credentials that open nothing, lets it take one delivery and stops
/// it, so that a JVM that records its start-up cache sees what a start needs. More than that is
/// left out: all that is in the cache is in memory from the start on. It reaches nothing but this
/// machine.
public final class StartRehearsal {
  private static final List<String> PAGES = List.of("/health/live", "/health/ready");
  private static final String DELIVERY =
      """
      {"action": "synchronize", "number": 1, "installation": {"id": 1},
       "repository": {"name": "shop", "owner": {"login": "harbour"}},
       "pull_request": {"updated_at": "2026-01-01T00:00:00Z",
         "head": {"sha": "1111111111111111111111111111111111111111"},
         "base": {"sha": "2222222222222222222222222222222222222222"}}}
      """;

  private StartRehearsal() {}

  static void main() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("plimsoll-rehearsal");
    try {
      rehearse(data);
    } finally {
      delete(data);
    }
    // The cache is written when the process ends, whatever threads a library may have left behind.
    System.exit(0);
  }

  private static void rehearse(Path data) throws IOException, InterruptedException {
    AppCredentials app = AppCredentials.fresh();
    prepare(data);
    if (!(SettingsReader.read(environment(app, data)) instanceof SettingsResult.Usable usable)) {
      throw new IllegalStateException("the rehearsal has lost its settings");
    }
    try (Plimsoll plimsoll =
            Plimsoll.start(usable.settings(), new PullRequestReviews(), CataloguePages.all());
        HttpClient client = HttpClient.newHttpClient()) {
      for (String page : PAGES) {
        send(client, HttpRequest.newBuilder(plimsoll.address().resolve(page)).build());
      }
      send(client, delivery(plimsoll.address(), app.webhookSecret()));
    }
  }

  /// In a process of its own, so that what only the first start needs is not written down.
  private static void prepare(Path data) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    String libraries = System.getProperty(FirstStart.LIBRARY_FOLDER);
    if (libraries != null) {
      command.add("-D" + FirstStart.LIBRARY_FOLDER + "=" + libraries);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(FirstStart.class.getName(), data.toString()));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("the first start failed");
    }
  }

  private static Map<String, String> environment(AppCredentials app, Path data) {
    return Map.of(
        "HOST", "127.0.0.1",
        "PORT", "0",
        "GITHUB_APP_ID", String.valueOf(app.appId()),
        "GITHUB_PRIVATE_KEY", app.privateKeyPem(),
        "GITHUB_WEBHOOK_SECRET", app.webhookSecret(),
        // Nobody listens there, which is all the same to a start.
        "GITHUB_API_URL", "http://127.0.0.1:1",
        "PLIMSOLL_DATA", data.toString());
  }

  private static HttpRequest delivery(URI address, String secret) {
    byte[] body = DELIVERY.getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(address.resolve("/api/github/webhooks"))
        .header("X-GitHub-Event", "pull_request")
        .header("X-GitHub-Delivery", "rehearsal")
        .header("X-Hub-Signature-256", new WebhookSignature(secret).of(body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private static void send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    client.send(request, BodyHandlers.discarding());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
