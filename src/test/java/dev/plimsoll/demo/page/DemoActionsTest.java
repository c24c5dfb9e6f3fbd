package dev.plimsoll.demo.page;

import static dev.plimsoll.demo.page.PageClient.check;
import static dev.plimsoll.demo.page.PageClient.committable;
import static dev.plimsoll.demo.page.PageClient.conversations;
import static dev.plimsoll.demo.page.PageClient.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What can be done on the page, done through the real server.
@Timeout(120)
class DemoActionsTest {
  private static DemoPage page;
  private static PageClient client;

  @BeforeAll
  static void theDemoIsShown() throws Exception {
    page = ShownDemo.start();
    client = new PageClient(page.address());
    client.until(state -> check(state).equals("failure"));
  }

  @AfterAll
  static void itEnds() throws Exception {
    client.close();
    page.close();
  }

  @BeforeEach
  void aNewPullRequestIsReviewed() throws Exception {
    client.does("reset", Map.of());
    JsonNode state = client.until(one -> check(one).equals("failure"));
    assertThat(committable(state)).isEqualTo(6);
  }

  @Test
  void aCommittedSuggestionResolvesItsConversation() throws Exception {
    String thread = conversations(client.state()).getFirst().path("id").asText();

    client.does("commit", Map.of("thread", thread));

    JsonNode state = client.until(one -> stateOf(one, thread).equals("resolved"));
    assertThat(committable(state)).isEqualTo(5);
    assertThat(conversations(state).getFirst().path("change")).isNotEmpty();
    HttpResponse<String> again = client.ask("commit", Map.of("thread", thread));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("applied or marked resolved");
  }

  @Test
  void withAllSuggestionsInItTheCheckIsGreen() throws Exception {
    client.does("commit-all", Map.of());

    client.until(state ->
        check(state).equals("success")
            && conversations(state).stream()
                .allMatch(one -> one.path("state").asText().equals("resolved")));
    assertThat(client.ask("commit-all", Map.of()).body()).contains("no open suggestion left");
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void whereverItIsKilledItEndsRight(Moment moment) throws Exception {
    client.does("kill", Map.of("moment", moment.name()));

    JsonNode trial = client.until(state -> isOver(state.path("trial"))).path("trial");
    assertThat(each(trial.path("steps")).map(step -> step.path("mark").asText()))
        .containsExactly("ok", "ok", "killed", "ok", "ok", "ok");
    assertThat(trial.path("steps").path(5).path("text").asText()).contains("nothing doubled");
    assertThat(committable(client.state())).isEqualTo(8);
  }

  private static boolean isOver(JsonNode trial) {
    return trial.path("over").asBoolean() && trial.path("steps").size() > 2;
  }

  @ParameterizedTest
  @EnumSource(value = Prepared.class)
  void everyPreparedChangeIsReviewed(Prepared prepared) throws Exception {
    int commits = client.state().path("pullRequest").path("commits").size();

    client.does("push", Map.of("change", prepared.word()));

    JsonNode state = client.until(one -> !check(one).equals("waiting"));
    assertThat(state.path("pullRequest").path("commits"))
        .hasSize(prepared == Prepared.FORCE ? 1 : commits + 1);
    long expected =
        switch (prepared) {
          case WORKER -> 8;
          case ADD_LINE -> 7;
          case BY_HAND -> 4;
          // What is said of the file moves with it.
          case README, FORCE, RENAME -> 6;
        };
    client.until(one -> committable(one) == expected);
  }

  @Test
  void aDeliveryThatComesAgainDoesNothing() throws Exception {
    client.does("redeliver", Map.of());

    client.until(state -> hasEntry(state, "Nothing happens, as it should"));
    assertThat(client.state().path("reviews")).hasSize(1);
  }

  @Test
  void whatTheVisitorWritesIsReviewed() throws Exception {
    client.does(
        "edit", Map.of("files", Map.of("jobs/Dockerfile", "FROM alpine:3.20\r\nADD a /a\r\n")));

    JsonNode state =
        client.until(one ->
            conversations(one).stream()
                .anyMatch(thread -> thread.path("path").asText().equals("jobs/Dockerfile")));
    assertThat(
            each(state.path("texts")).filter(one -> one.path("path").asText().startsWith("jobs")))
        .first()
        .satisfies(text -> assertThat(text.path("text").asText()).endsWith("ADD a /a\n"));
  }

  @Test
  void whatIsNoChangeIsRefused() throws Exception {
    for (Map<String, String> files :
        Map.of(
                "outside", Map.of("../Dockerfile", "FROM a\n"),
                "same", Map.<String, String>of(),
                "long", Map.of("Dockerfile", "# long\n".repeat(20_000)))
            .values()) {
      assertThat(client.ask("edit", Map.of("files", files)).statusCode()).isEqualTo(409);
    }
  }

  @Test
  void aPersonAnswersAndResolves() throws Exception {
    String thread = conversations(client.state()).getFirst().path("id").asText();

    client.does("answer", Map.of("thread", thread, "text", "<img src=x onerror=alert(1)> **no**"));
    client.does("resolve", Map.of("thread", thread));

    JsonNode first = conversations(client.state()).getFirst();
    assertThat(first.path("state").asText()).isEqualTo("resolved");
    assertThat(first.path("resolver").asText()).isEqualTo("mira");
    assertThat(first.path("messages").path(1).path("html").asText())
        .contains("&lt;img", "<strong>no</strong>")
        .doesNotContain("<img");
  }

  @Test
  void aCommandInACommentIsCarriedOut() throws Exception {
    client.does("comment", Map.of("text", "/plimsoll fix"));

    JsonNode state =
        client.until(one ->
            one.path("conversation").path(0).path("reactions").toString().contains("rocket"));
    assertThat(state.path("pullRequest").path("commits")).hasSize(2);
    client.until(
        one -> hasEntry(one, "delivers that the App pushed") && !check(one).equals("waiting"));
  }

  @Test
  void aButtonOfTheCheckIsPressed() throws Exception {
    String button = client.state().path("check").path("buttons").path(0).path("id").asText();

    client.does("press", Map.of("button", button));

    client.until(one ->
        one.path("pullRequest").path("commits").size() == 2 && !check(one).equals("waiting"));
  }

  @Test
  void onlyThePageItselfMayDoAnything() throws Exception {
    String own = page.address().toString().replaceFirst("/$", "");

    assertThat(post(Map.of())).isEqualTo(403);
    assertThat(post(Map.of("X-Plimsoll-Demo", "1", "Origin", "https://elsewhere.example")))
        .isEqualTo(403);
    assertThat(post(Map.of("X-Plimsoll-Demo", "1", "Origin", own))).isEqualTo(404);
  }

  private static int post(Map<String, String> headers) throws IOException, InterruptedException {
    return client.post("nothing", Map.of(), headers).statusCode();
  }

  @Test
  void anotherNameForThisMachineIsNotAnswered() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /state HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 421")
          .doesNotContain("journal");
    }
  }

  @Test
  void thePageTakesNothingFromElsewhere() throws Exception {
    HttpResponse<String> answer = client.get("/");

    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
    assertThat(answer.body()).doesNotContain("http://", "https://");
    assertThat(client.get("/../check.schema.json").statusCode()).isEqualTo(404);
  }

  private static boolean hasEntry(JsonNode state, String title) {
    return each(state.path("journal"))
        .anyMatch(entry -> entry.path("title").asText().equals(title));
  }

  private static String stateOf(JsonNode state, String thread) {
    return conversations(state).stream()
        .filter(one -> one.path("id").asText().equals(thread))
        .findFirst()
        .map(one -> one.path("state").asText())
        .orElse("");
  }
}
