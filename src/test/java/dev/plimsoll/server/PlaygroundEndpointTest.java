package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.playground.Pasted;
import dev.plimsoll.playground.Playground;
import dev.plimsoll.playground.Verdict;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PlaygroundEndpointTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BURST = 60;

  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private final HttpClient client = HttpClient.newHttpClient();
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        WebServer.start(
            "127.0.0.1",
            0,
            List.of(new PlaygroundEndpoint(this::judge, new VisitorAddress(1), () -> now)));
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private Verdict judge(Pasted pasted) {
    if (pasted.text().contains("a mistake of ours")) {
      throw new IllegalStateException("stumbled over " + pasted.text());
    }
    return new Playground(() -> now).judge(pasted);
  }

  private HttpRequest.Builder post(String path, String type, String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder check(String text) throws IOException {
    String body = JSON.writeValueAsString(Map.of("name", "Dockerfile", "text", text));
    return post("/playground/check", "application/json", body);
  }

  private HttpResponse<String> form(String fields) throws Exception {
    return send(post("/playground", "application/x-www-form-urlencoded", fields));
  }

  private static String error(HttpResponse<String> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return JSON.readTree(answer.body()).path("error").asText();
  }

  @Test
  void aTextIsAnsweredWithWhatIsFoundInIt() throws Exception {
    HttpResponse<String> answer = send(check("FROM alpine:3.22\nADD a b\nUSER 1000\n"));
    JsonNode verdict = JSON.readTree(answer.body());
    JsonNode remark = verdict.path("remarks").path(0);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(verdict.path("summary").asText()).isEqualTo("1 finding in Dockerfile.");
    assertThat(remark.path("rule").asText()).isEqualTo("add-instead-of-copy");
    assertThat(remark.path("place").path("line").asInt()).isEqualTo(2);
    assertThat(remark.path("fix").path("edits").path(0).path("replacement").asText()).isNotEmpty();
  }

  @Test
  void fixesAreAppliedOnRequest() throws Exception {
    String body = JSON.writeValueAsString(Map.of("text", "FROM a\nADD b c\n", "apply", "safe"));
    HttpResponse<String> answer = send(post("/playground/check", "application/json", body));

    assertThat(JSON.readTree(answer.body()).path("text").asText()).isEqualTo("FROM a\nCOPY b c\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain       | {\"text\": \"FROM a\"} | 415",
        "application/json | {\"text\": 7}          | 400",
        "application/json | []                     | 400",
        "application/json | FROM a                 | 400",
        "application/json | ''                     | 400",
      })
  void whatIsNoRequestIsRefusedInASentence(String type, String body, int status) throws Exception {
    HttpResponse<String> answer = send(post("/playground/check", type, body));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(error(answer)).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(ints = {64_001, 700_000})
  void whatIsTooLargeIsRefusedInASentence(int size) throws Exception {
    HttpResponse<String> answer = send(check("#".repeat(size)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(error(answer))
        .isEqualTo("This is too large: up to 64 kB and 3000 lines are looked at.");
  }

  @Test
  void whoAsksTooOftenWaits_andOthersDoNot() throws Exception {
    for (int i = 0; i < BURST; i++) {
      assertThat(send(check("FROM a\n").header("X-Forwarded-For", "made up, 203.0.113.7")))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(200);
    }
    HttpResponse<String> refused =
        send(check("FROM a\n").header("X-Forwarded-For", "another, 203.0.113.7"));
    HttpResponse<String> other =
        send(check("FROM a\n").header("X-Forwarded-For", "made up, 203.0.113.8"));
    now = now.plusSeconds(1);
    HttpResponse<String> later = send(check("FROM a\n").header("X-Forwarded-For", "203.0.113.7"));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(error(refused)).isEqualTo("This was asked too often; wait some seconds.");
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(later.statusCode()).isEqualTo(200);
  }

  @Test
  void anotherSiteCannotUseIt() throws Exception {
    HttpResponse<String> answer = send(check("FROM a\n").header("Sec-Fetch-Site", "cross-site"));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void theFormWorksByItself() throws Exception {
    String text = "FROM a\r\nADD b c\r\nUSER 1 # <b>\r\n";
    HttpResponse<String> answer =
        form("name=&apply=safe&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .contains(">\nFROM a\nCOPY b c\nUSER 1 # &lt;b&gt;\n</textarea>", "after 1 fix")
        .doesNotContain("# <b>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&&&", "text", "text=%zz", "name=x"})
  void anOddFormIsAPageAllTheSame(String fields) throws Exception {
    HttpResponse<String> answer = form(fields);

    assertThat(answer.statusCode()).isIn(200, 400);
    assertThat(answer.body()).contains("<h1>Playground</h1>");
  }

  @Test
  void aFormThatIsTooLargeIsRefusedOnThePage() throws Exception {
    HttpResponse<String> answer = form("text=" + "a".repeat(Pasted.LIMIT + 1));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body())
        .contains("This is too large: up to 64 kB and 3000 lines are looked at.");
  }

  @Test
  void aMistakeOfOursSaysNothingOfTheText() throws Exception {
    HttpResponse<String> answer = send(check("a mistake of ours"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("stumbled", "mistake of ours\\n");
  }

  @Test
  void manyAtOnceAreAllAnswered() throws Exception {
    String text = "FROM alpine:3.22\n" + "ADD a b\n".repeat(100);
    HttpRequest request = check(text).build();

    assertThat(
            IntStream.range(0, 20)
                .mapToObj(i -> client.sendAsync(request, BodyHandlers.discarding()))
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode()))
        .containsOnly(200);
  }

  @Test
  void thePageAllowsWhatItNeedsAndNoMore() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + "/playground?sample=compose")));

    assertThat(answer.body()).contains("services:", "root-user-in-compose");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .contains(
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src"
                + " 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
  }
}
