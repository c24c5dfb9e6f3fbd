package dev.plimsoll.app;

import dev.plimsoll.github.Outbound;
import dev.plimsoll.server.WebhookSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Tries whether a webhook believes a secret, with a `ping`, which changes nothing there.
final class WebhookTrial implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final byte[] PING =
      "{\"zen\":\"A secret is tried.\"}".getBytes(StandardCharsets.UTF_8);

  /// Behind a balancer, each may come to another process.
  private static final int TIMES = 10;

  private final HttpClient client;

  WebhookTrial(Outbound outbound) {
    this.client =
        outbound
            .applyTo(HttpClient.newBuilder())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
  }

  /// What speaks against it; empty if the secret is believed each time.
  Optional<String> objection(URI webhook, Secret secret) throws InterruptedException {
    for (int i = 0; i < TIMES; i++) {
      try {
        int status = ping(webhook, secret);
        if (status != 200) {
          return Optional.of("answers %d to a ping that is signed with it".formatted(status));
        }
      } catch (IOException unreachable) {
        return Optional.of("cannot be reached from here (" + unreachable + ")");
      }
    }
    return Optional.empty();
  }

  private int ping(URI webhook, Secret secret) throws IOException, InterruptedException {
    HttpRequest ping =
        HttpRequest.newBuilder(webhook)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-GitHub-Event", "ping")
            .header("X-GitHub-Delivery", UUID.randomUUID().toString())
            .header("X-Hub-Signature-256", new WebhookSignature(secret.reveal()).of(PING))
            .POST(BodyPublishers.ofByteArray(PING))
            .build();
    return client.send(ping, BodyHandlers.discarding()).statusCode();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
