package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebServerTest {
  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RunningServer(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Nested
  class Health {
    @Test
    void itLives() throws Exception {
      HttpResponse<String> answer = server.get("/health/live");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void itIsReadyWhenAllPartsAre() throws Exception {
      HttpResponse<String> answer = server.get("/health/ready");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("\"status\":\"ready\"", "\"database\":\"ok\"", "\"worker\":\"ok\"");
    }

    @Test
    void itIsNotReadyWithoutItsWorkerAndSaysWhy() throws Exception {
      server.workerTrouble.set(Optional.of("not running"));

      HttpResponse<String> answer = server.get("/health/ready");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("\"worker\":\"not running\"");
    }

    @Test
    void itIsNotReadyWithoutItsDatabaseButLives() throws Exception {
      server.queue.close();

      assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class Pages {
    @Test
    void aRuleHasItsPage() throws Exception {
      HttpResponse<String> answer = server.get("/rules/a-rule");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
      assertThat(answer.body()).contains("<h1>A rule</h1>");
    }

    @Test
    void onlyTheStylesOfThePageItselfAreAllowed() throws Exception {
      HttpResponse<String> answer = server.get("/rules");

      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(policy ->
              assertThat(policy)
                  .startsWith("default-src 'none'")
                  .endsWith("style-src 'sha256-Frzt2WJibuHPUzMGtF0jBWpOmnrzYGEgOkokcjrRXeo='"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"/rules/no-such-rule", "/rules/A%0aB", "/", "/nothing", "/rules/a-rule/more"})
    void whatIsNotThereIsNotFoundInPlainWords(String path) throws Exception {
      HttpResponse<String> answer = server.get(path);

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("not found\n");
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void aFailureSaysNothingOfTheInside() throws Exception {
      HttpResponse<String> answer = server.get("/rules/broken");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).isEqualTo("internal error\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules", "/rules/a-rule", "/health/live", "/nothing", "/rules/broken"})
    void everyAnswerForbidsWhatItDoesNotNeed(String path) throws Exception {
      Map<String, List<String>> headers = server.get(path).headers().map();

      assertThat(headers)
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("referrer-policy", List.of("no-referrer"))
          .containsKey("content-security-policy")
          .doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void whatIsNoHttpIsAnsweredInPlainWords() throws Exception {
      assertThat(server.exchange("GET /%zz HTTP/1.1", "Host: localhost", "Connection: close"))
          .startsWith("HTTP/1.1 400 ")
          .doesNotContain("Jetty", "org.eclipse", "<html");
      assertThat(server.exchange("GET / HTTP/1.1", "Host: localhost", "X: " + "x".repeat(20_000)))
          .startsWith("HTTP/1.1 431 ")
          .doesNotContain("Jetty", "org.eclipse", "<html");
    }
  }

  @Test
  void aRequestThatRunsWhenTheServerStopsIsAnswered() throws Exception {
    CompletableFuture<HttpResponse<String>> answer = server.getAsync("/rules/slow");
    CountDownLatch running = server.slowRequests.take();
    Thread stopping = Thread.ofVirtual().start(server::closeServer);
    while (!server.refusesConnections()) {
      Thread.onSpinWait();
    }
    running.countDown();

    assertThat(answer.get().body()).isEqualTo("slow, but whole");
    stopping.join();
  }
}
