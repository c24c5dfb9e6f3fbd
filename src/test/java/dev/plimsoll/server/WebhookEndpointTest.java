package dev.plimsoll.server;

import static dev.plimsoll.server.RunningServer.GUID;
import static dev.plimsoll.server.RunningServer.SIGNATURE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.PullRequestKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebhookEndpointTest {
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

  @Test
  void aSignedDeliveryIsStoredAndMarksItsPullRequest() throws Exception {
    HttpResponse<String> answer = server.deliver("pull_request", json("synchronize"));

    assertThat(answer.statusCode()).isEqualTo(202);
    LeasedWork work = server.stored().getFirst();
    assertThat(work.target()).isEqualTo(new PullRequestKey(11, "tidewater", "harbour", 7));
    assertThat(work.hint())
        .hasValueSatisfying(hint -> assertThat(hint.headSha()).isEqualTo(PullRequestDelivery.HEAD));
  }

  @Test
  void aRepeatedDeliveryIsAcknowledgedAndMarksNothing() throws Exception {
    server.deliver("pull_request", json("opened"));
    server.queue.complete(server.stored().getFirst());

    assertThat(server.deliver("pull_request", json("opened")).statusCode()).isEqualTo(202);
    assertThat(server.stored()).isEmpty();
  }

  @Test
  void aDeliveryAsAFormIsTakenToo() throws Exception {
    byte[] form =
        ("payload=" + URLEncoder.encode(new String(json("opened"), UTF_8), UTF_8))
            .getBytes(US_ASCII);

    HttpRequest request =
        server
            .delivery("pull_request", SIGNATURE.of(form), BodyPublishers.ofByteArray(form))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .build();
    assertThat(server.send(request).statusCode()).isEqualTo(202);
    assertThat(server.stored()).hasSize(1);
  }

  @Test
  void aWrongSignatureIsRefusedAndNothingIsStored() throws Exception {
    String wrong = SIGNATURE.of("something else".getBytes(UTF_8));

    HttpResponse<String> answer =
        server.send(
            server
                .delivery("pull_request", wrong, BodyPublishers.ofByteArray(json("opened")))
                .build());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(server.stored()).isEmpty();
  }

  @Test
  void aMissingSignatureIsRefusedAndNothingIsStored() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.at("/api/github/webhooks"))
            .header("X-GitHub-Event", "pull_request")
            .header("X-GitHub-Delivery", GUID)
            .POST(BodyPublishers.ofByteArray(json("opened")))
            .build();

    assertThat(server.send(request).statusCode()).isEqualTo(401);
    assertThat(server.stored()).isEmpty();
  }

  @Test
  void theSignatureComesBeforeEverythingElse() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.at("/api/github/webhooks"))
            .POST(BodyPublishers.ofString("not even JSON"))
            .build();

    assertThat(server.send(request).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "not JSON", "{\"action\":", "[]", "null", "\"text\"", "{} {}", "{}trailing"})
  void whatIsNoJsonObjectIsRefused(String body) throws Exception {
    assertThat(server.deliver("pull_request", body.getBytes(UTF_8)).statusCode()).isEqualTo(400);
    assertThat(server.stored()).isEmpty();
  }

  @Test
  void deeplyNestedJsonIsRefused() throws Exception {
    byte[] deep = ("{\"a\":" + "[".repeat(100_000)).getBytes(US_ASCII);

    assertThat(server.deliver("pull_request", deep).statusCode()).isEqualTo(400);
  }

  @Test
  void theEventAndTheGuidMustBeThere() throws Exception {
    byte[] body = json("opened");
    HttpRequest.Builder signed =
        HttpRequest.newBuilder(server.at("/api/github/webhooks"))
            .header("X-Hub-Signature-256", SIGNATURE.of(body))
            .POST(BodyPublishers.ofByteArray(body));

    assertThat(server.send(signed.copy().header("X-GitHub-Event", "ping").build()).statusCode())
        .isEqualTo(400);
    assertThat(server.send(signed.copy().header("X-GitHub-Delivery", GUID).build()).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aPayloadThatNamesNoPossibleRepositoryIsRefusedWithoutEchoingIt() throws Exception {
    String body = new String(json("opened"), UTF_8).replace("\"harbour\"", "\"<script>alert(1)\"");

    HttpResponse<String> answer = server.deliver("pull_request", body.getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("script");
    assertThat(server.stored()).isEmpty();
  }

  @Test
  void aPingIsAnswered() throws Exception {
    assertThat(server.deliver("ping", "{\"zen\":\"x\"}".getBytes(UTF_8)).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"star", "push", "workflow_run"})
  void eventsNobodyNeedsAreAcknowledged(String event) throws Exception {
    assertThat(server.deliver(event, "{}".getBytes(UTF_8)).statusCode()).isEqualTo(202);
    assertThat(server.stored()).isEmpty();
  }

  @Test
  void anActionNobodyNeedsIsAcknowledgedAndDropped() throws Exception {
    assertThat(server.deliver("pull_request", json("labeled")).statusCode()).isEqualTo(202);
    assertThat(server.stored()).isEmpty();
  }

  @Test
  void aDeliveryThatSaysItIsTooLargeIsRefusedUnread() throws Exception {
    assertThat(
            server.exchange(
                "POST /api/github/webhooks HTTP/1.1",
                "Host: localhost",
                "Content-Length: " + (25 * 1024 * 1024 + 1)))
        .startsWith("HTTP/1.1 413 ")
        .contains("Connection: close");
  }

  @Test
  void aDeliveryOfMoreThanTwoGigabytesIsRefusedUnread() throws Exception {
    assertThat(
            server.exchange(
                "POST /api/github/webhooks HTTP/1.1",
                "Host: localhost",
                "Content-Length: 5000000000"))
        .startsWith("HTTP/1.1 413 ");
  }

  @Test
  void aDeliveryThatTurnsOutTooLargeIsRefused() throws Exception {
    byte[] body = new byte[25 * 1024 * 1024 + 1];
    BodyPublisher ofUnknownLength =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

    assertThat(
            server
                .send(server.delivery("ping", SIGNATURE.of(body), ofUnknownLength).build())
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void aDeliveryOfExactlyTheLimitIsTaken() throws Exception {
    byte[] body = new byte[25 * 1024 * 1024];
    Arrays.fill(body, (byte) ' ');
    body[0] = '{';
    body[1] = '}';

    assertThat(server.deliver("ping", body).statusCode()).isEqualTo(200);
  }

  @Test
  void whenTheDatabaseIsAwayTheDeliveryIsRefusedSoThatItCanBeSentAgain() throws Exception {
    server.queue.close();

    assertThat(server.deliver("pull_request", json("opened")).statusCode()).isEqualTo(503);
  }

  private static byte[] json(String action) {
    return PullRequestDelivery.of(action).toString().getBytes(UTF_8);
  }
}
