package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.server.PullRequestDelivery;
import dev.plimsoll.server.WebhookSignature;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/// Settings for a server of a test, and deliveries for it.
final class TestSettings {
  private static final String SECRET = "a secret of this test";

  /// Nobody listens on this port.
  private static final String NOWHERE = "http://127.0.0.1:9";

  private static final String KEY = Pem.pkcs1(Pem.newKey(2048));

  private TestSettings() {}

  static Map<String, String> environment(Path data) {
    return Map.of(
        "HOST",
        "127.0.0.1",
        "PORT",
        "0",
        "GITHUB_APP_ID",
        "4711",
        "GITHUB_PRIVATE_KEY",
        KEY,
        "GITHUB_WEBHOOK_SECRET",
        SECRET,
        "PLIMSOLL_DATA",
        data.toString(),
        "GITHUB_API_URL",
        NOWHERE);
  }

  static Settings in(Path data) {
    return switch (SettingsReader.read(environment(data))) {
      case SettingsResult.Usable(Settings settings) -> settings;
      case SettingsResult.Rejected rejected -> throw new AssertionError(rejected.message());
    };
  }

  /// Sends a signed `pull_request` delivery and returns the status of the answer.
  static int deliver(URI address, String guid, String action) throws Exception {
    return deliver(address, guid, action, new WebhookSignature(SECRET));
  }

  static int deliver(URI address, String guid, String action, WebhookSignature signature)
      throws Exception {
    byte[] body = PullRequestDelivery.of(action).toString().getBytes(UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/github/webhooks"))
            .header("X-GitHub-Event", "pull_request")
            .header("X-GitHub-Delivery", guid)
            .header("X-Hub-Signature-256", signature.of(body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
