package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.recovery.DeliveryPage;
import dev.plimsoll.recovery.ListedDelivery;
import dev.plimsoll.review.HostUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What GitHub has noted of its deliveries to the App, and the webhook they go to.
class AppDeliveriesTest {
  private static final String LIST = "/app/hook/deliveries";

  @RegisterExtension final GitHubWire github = new GitHubWire();

  private static String attempt(long id, int status, String action) {
    return """
    {"id": %d, "guid": "guid-%d", "delivered_at": "2026-03-01T11:00:00.120Z", "redelivery": false,
     "duration": 0.2, "status": "whatever", "status_code": %d, "event": "pull_request",
     "action": %s, "installation_id": 42, "repository_id": null, "throttled_at": null}\
    """
        .formatted(id, id, status, action);
  }

  @Test
  void aPageTellsWhatWasAnsweredAndWhereToGoOn() {
    github.stub(
        get(urlPathEqualTo(LIST))
            .withQueryParam("cursor", absent())
            .willReturn(
                okJson(
                        "["
                            + attempt(9, 202, "\"opened\"")
                            + ","
                            + attempt(8, 503, "null")
                            + ","
                            + attempt(7, 0, "null")
                            + "]")
                    .withHeader(
                        "Link",
                        "<%s%s?per_page=100&cursor=v1_7%%3D>; rel=\"next\""
                            .formatted(github.url(""), LIST))));

    try (GitHubHost host = github.host()) {
      DeliveryPage page = host.deliveries().page(Optional.empty());
      assertThat(page.deliveries())
          .contains(
              new ListedDelivery(
                  9,
                  "guid-9",
                  Instant.parse("2026-03-01T11:00:00.120Z"),
                  true,
                  "pull_request",
                  "opened",
                  42))
          .extracting(ListedDelivery::answered)
          .containsExactly(true, false, false);
      assertThat(page.next()).contains("v1_7%3D");
    }
  }

  @Test
  void theNextPageIsAskedForByItsCursorAndTheLastNamesNone() {
    github.stub(
        get(urlPathEqualTo(LIST))
            .withQueryParam("cursor", equalTo("v1_7="))
            .willReturn(okJson("[]")));

    try (GitHubHost host = github.host()) {
      assertThat(host.deliveries().page(Optional.of("v1_7%3D")))
          .isEqualTo(new DeliveryPage(List.of(), Optional.empty()));
    }
  }

  @Test
  void aRecordHoldsWhatWasSent() {
    github.stub(
        get(urlPathEqualTo(LIST + "/8"))
            .willReturn(
                okJson(
                    """
                    {"id": 8, "request": {"headers": {}, "payload": {"action": "opened"}}}
                    """)));
    github.stub(
        get(urlPathEqualTo(LIST + "/7"))
            .willReturn(okJson("{\"message\": \"Not Found\"}").withStatus(404)));

    try (GitHubHost host = github.host()) {
      assertThat(host.deliveries().payload(8).orElseThrow())
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("{\"action\":\"opened\"}");
      assertThat(host.deliveries().payload(7)).isEmpty();
    }
  }

  @Test
  void whatGitHubSaysOfTheAppsOwnLimitIsKept() {
    github.stub(
        get(urlPathEqualTo(LIST))
            .willReturn(
                okJson("[]")
                    .withHeader("x-ratelimit-limit", "5000")
                    .withHeader("x-ratelimit-remaining", "0")
                    .withHeader("x-ratelimit-reset", "1772368200")));

    try (GitHubHost host = github.host()) {
      host.deliveries().page(Optional.empty());
      assertThatThrownBy(() -> host.deliveries().page(Optional.empty()))
          .isInstanceOfSatisfying(
              HostUnavailableException.class,
              closed -> assertThat(closed.retryAt()).contains(Instant.ofEpochSecond(1772368200L)));
    }
    assertThat(github.requests()).hasSize(1);
  }

  @Test
  void whoIsToldToWaitWaits() {
    github.stub(get(urlPathEqualTo(LIST)).willReturn(status(429).withHeader("Retry-After", "90")));

    try (GitHubHost host = github.host()) {
      assertThatThrownBy(() -> host.deliveries().page(Optional.empty()))
          .isInstanceOfSatisfying(
              HostUnavailableException.class,
              told -> assertThat(told.retryAt()).contains(GitHubWire.NOW.plusSeconds(90)));
    }
  }

  @Test
  void theWebhooksSecretIsChangedAndNothingElseOfIt() {
    String config =
        """
        {"url": "https://plimsoll.example/api/github/webhooks", "content_type": "json",
         "insecure_ssl": "0", "secret": "********"}
        """;
    github.stub(get(urlPathEqualTo("/app/hook/config")).willReturn(okJson(config)));
    github.stub(patch(urlPathEqualTo("/app/hook/config")).willReturn(okJson(config)));

    try (GitHubHost host = github.host()) {
      assertThat(host.hook().config().address())
          .isEqualTo("https://plimsoll.example/api/github/webhooks");
      assertThat(host.hook().changeSecret("a new one").hasSecret()).isTrue();
    }
    assertThat(github.requests().getLast().body()).isEqualTo("{\"secret\":\"a new one\"}");
  }
}
