package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/// Writes, signs and sends deliveries.
final class Deliveries implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Forge forge;
  private final RestViews views;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Deliveries(Forge forge, RestViews views) {
    this.forge = forge;
    this.views = views;
  }

  /// A new `pull_request` delivery.
  Delivery pullRequest(String action, PullRequest pullRequest) {
    return delivery(payload(action, pullRequest));
  }

  Delivery retargeted(PullRequest pullRequest, String formerBase) {
    ObjectNode payload = payload("edited", pullRequest);
    payload.putObject("changes").putObject("base").putObject("ref").put("from", formerBase);
    return delivery(payload);
  }

  private static Delivery delivery(ObjectNode payload) {
    return new Delivery(UUID.randomUUID().toString(), "pull_request", Json.write(payload));
  }

  private ObjectNode payload(String action, PullRequest pullRequest) {
    ObjectNode payload = Json.object().put("action", action).put("number", pullRequest.number());
    payload.set("pull_request", views.pullRequest(pullRequest));
    if (action.equals("synchronize")) {
      pullRequest.head().parent().ifPresent(before -> payload.put("before", before.sha()));
      payload.put("after", pullRequest.head().sha());
    }
    payload.set("repository", views.repository());
    payload
        .putObject("installation")
        .put("id", forge.app().installationId())
        .put("node_id", "MDIzOk" + forge.app().installationId());
    payload.set("sender", views.account(pullRequest.author()));
    return payload;
  }

  /// Sends a delivery.
  ///
  /// @return the status that was answered
  int send(Delivery delivery, URI webhook) throws IOException, InterruptedException {
    AppCredentials app = forge.app();
    HttpRequest request =
        HttpRequest.newBuilder(webhook)
            .timeout(PATIENCE)
            .header("User-Agent", "GitHub-Hookshot/5d1f0a7")
            .header("Accept", "*/*")
            .header("Content-Type", "application/json")
            .header("X-GitHub-Delivery", delivery.guid())
            .header("X-GitHub-Event", delivery.event())
            .header("X-GitHub-Hook-ID", "521000042")
            .header("X-GitHub-Hook-Installation-Target-ID", String.valueOf(app.appId()))
            .header("X-GitHub-Hook-Installation-Target-Type", "integration")
            .header("X-Hub-Signature-256", delivery.signature(app.webhookSecret()))
            .POST(BodyPublishers.ofString(delivery.body()))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
