package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.pages.Assets;
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
    void aCheckOfAnotherToolLeadsToTheRule() throws Exception {
      HttpResponse<String> answer = server.get("/rules/OTHER_1");

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location")).contains("/rules/a-rule");
    }

    @Test
    void onlyWhatThisServerHasIsAllowed() throws Exception {
      HttpResponse<String> answer = server.get("/rules/a-rule");

      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .contains(
              "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
                  + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void whatIsNotThereIsAPageForBrowsers() throws Exception {
      HttpResponse<String> answer = server.getAsBrowser("/nothing");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
      assertThat(answer.body()).contains("<h1>Not found</h1>").doesNotContain("/nothing");
    }

    @Test
    void aFailureIsAPageForBrowsersThatSaysNothingOfTheInside() throws Exception {
      HttpResponse<String> answer = server.getAsBrowser("/rules/broken");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.body())
          .contains("<h1>Something went wrong here</h1>")
          .doesNotContain("something about the inside");
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

  @Nested
  class Files {
    @Test
    void theAddressWithTheHashIsKeptForEver() throws Exception {
      HttpResponse<String> answer = server.get(Assets.path("plimsoll.css"));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/css;charset=utf-8");
      assertThat(answer.headers().firstValue("Cache-Control"))
          .contains("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plimsoll.css", "plimsoll-0123456789abcdef.css"})
    void anotherAddressIsAskedForEachTime(String name) throws Exception {
      HttpResponse<String> answer = server.get("/assets/" + name);
      String tag = answer.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = server.getIfChanged("/assets/" + name, tag);

      assertThat(answer.headers().firstValue("Cache-Control")).contains("public, no-cache");
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }

    @Test
    void textIsSentCompressed() throws Exception {
      HttpResponse<String> answer = server.getCompressed(Assets.path("plimsoll.css"));

      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"/assets/no-such.css", "/assets/..%2fplimsoll.css", "/assets/", "/assets/x.md"})
    void nothingElseIsServed(String path) throws Exception {
      assertThat(server.get(path).statusCode()).isIn(400, 404);
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
