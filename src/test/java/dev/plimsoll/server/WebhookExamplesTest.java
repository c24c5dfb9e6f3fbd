package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every webhook that GitHub gives an example of is taken, over HTTP, whatever it is about.
class WebhookExamplesTest {
  private static final Path EXAMPLES = Path.of("target/github-descriptions/webhook-examples.json");

  @TempDir Path folder;

  @Test
  void everyExampleIsTaken() throws Exception {
    assumeTrue(Files.exists(EXAMPLES), "no examples: run src/test/bin/fetch-github-descriptions");
    int taken = 0;
    try (RunningServer server = new RunningServer(folder)) {
      for (JsonNode event : new ObjectMapper().readTree(EXAMPLES.toFile())) {
        for (JsonNode example : event.path("examples")) {
          HttpResponse<String> answer = deliver(server, event.path("name").asText(), example);
          assertThat(answer.statusCode())
              .as("%s: %s", event.path("name").asText(), answer.body())
              .isIn(200, 202);
          taken++;
        }
      }
    }
    assertThat(taken).isGreaterThan(300);
  }

  private static HttpResponse<String> deliver(RunningServer server, String event, JsonNode example)
      throws Exception {
    byte[] body = example.toString().getBytes(UTF_8);
    String signature = RunningServer.SIGNATURE.of(body);
    return server.send(
        server
            .delivery(event, signature, BodyPublishers.ofByteArray(body))
            .setHeader("X-GitHub-Delivery", UUID.randomUUID().toString())
            .setHeader("Content-Type", "application/json")
            .build());
  }
}
