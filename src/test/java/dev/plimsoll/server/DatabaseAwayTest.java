package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.PostgresServer;
import dev.plimsoll.queue.DatabaseWorkQueue;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// While the database is away, every delivery is told so at once, and nothing piles up.
@Timeout(120)
class DatabaseAwayTest {
  private static final int MANY = 200;
  private static final WebhookSignature SIGNATURE = new WebhookSignature("a secret of this test");

  @Test
  void allDeliveriesAreRefusedWhileItIsAwayAndTakenWhenItIsBack() throws Exception {
    var address = PostgresServer.newDatabase();
    String name = address.toString().replaceFirst(".*/", "");
    try (PostgresDatabase database = PostgresDatabase.open(address);
        WebServer server =
            WebServer.start(
                "127.0.0.1",
                0,
                List.of(
                    new WebhookEndpoint(SIGNATURE, DatabaseWorkQueue.in(database)),
                    new HealthEndpoint(new Readiness(Map.of("database", database::trouble)))));
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(status(deliver(client, server.port()))).isEqualTo(202);

      PostgresServer.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
      PostgresServer.disconnect(address);
      List<CompletableFuture<HttpResponse<String>>> answers =
          Stream.generate(() -> deliver(client, server.port())).limit(MANY).toList();
      assertThat(answers).extracting(DatabaseAwayTest::status).containsOnly(503);
      assertThat(answers.getFirst().join().headers().firstValue("Retry-After")).isPresent();
      assertThat(database.waiting()).isZero();
      assertThat(status(get(client, server.port()))).isEqualTo(503);

      PostgresServer.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
      while (status(get(client, server.port())) != 200) {
        Thread.onSpinWait();
      }
      assertThat(status(deliver(client, server.port()))).isEqualTo(202);
    }
  }

  @Test
  void aDatabaseThatFallsSilentIsTreatedLikeOneThatIsAway() throws Exception {
    URI direct =
        URI.create(
            PostgresServer.wholeUrl(PostgresServer.newDatabase()).substring("jdbc:".length()));
    try (Relay relay = Relay.to(direct.getPort());
        PostgresDatabase database = PostgresDatabase.open(through(relay, direct));
        WebServer server =
            WebServer.start(
                "127.0.0.1",
                0,
                List.of(
                    new WebhookEndpoint(SIGNATURE, DatabaseWorkQueue.in(database)),
                    new HealthEndpoint(new Readiness(Map.of("database", database::trouble)))));
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(status(deliver(client, server.port()))).isEqualTo(202);

      relay.fallSilent();
      assertThat(status(deliver(client, server.port()))).isEqualTo(503);
      while (status(get(client, server.port())) != 503) {
        Thread.onSpinWait();
      }
      assertThat(status(deliver(client, server.port()))).isEqualTo(503);
      assertThat(database.waiting()).isZero();

      relay.speakAgain();
      while (status(get(client, server.port())) != 200) {
        Thread.onSpinWait();
      }
      assertThat(status(deliver(client, server.port()))).isEqualTo(202);
    }
  }

  private static PostgresAddress through(Relay relay, URI direct) {
    return PostgresAddress.parse(
        "jdbc:" + direct.toString().replace(":" + direct.getPort(), ":" + relay.port()),
        Optional.empty(),
        Optional.empty());
  }

  private static CompletableFuture<HttpResponse<String>> deliver(HttpClient client, int port) {
    byte[] body = PullRequestDelivery.of("opened").toString().getBytes(UTF_8);
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/github/webhooks"))
            .header("X-GitHub-Event", "pull_request")
            .header("X-GitHub-Delivery", UUID.randomUUID().toString())
            .header("X-Hub-Signature-256", SIGNATURE.of(body))
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static CompletableFuture<HttpResponse<String>> get(HttpClient client, int port) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build(),
        BodyHandlers.ofString());
  }

  private static int status(CompletableFuture<HttpResponse<String>> answer) {
    return answer.join().statusCode();
  }
}
