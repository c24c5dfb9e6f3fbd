package dev.plimsoll.doctor;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.plimsoll.demo.standin.AppCredentials;
import dev.plimsoll.github.AppIdentity;
import dev.plimsoll.github.AppKey;
import dev.plimsoll.github.AppNeeds;
import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.github.Outbound;
import dev.plimsoll.github.judge.GitHubDescriptions;
import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.github.judge.WireJudge;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A GitHub on which the App is registered and installed as it should be, until a test says
/// otherwise; and this server's own public address. What was asked of it is judged by GitHub's
/// descriptions.
public final class GitHubOnRecord implements BeforeEachCallback, AfterEachCallback {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final JsonMapper JSON = new JsonMapper();
  private static final String KEY = AppCredentials.fresh().privateKeyPem();

  private final WireMockServer server = new WireMockServer(options().dynamicPort());

  @Override
  public void beforeEach(ExtensionContext context) {
    server.start();
    time(NOW);
    app(AppNeeds.permissions(), AppNeeds.events());
    installations(installation(1, "acme", AppNeeds.permissions(), false));
    hook(address() + "/api/github/webhooks", "********", "0");
    deliveries(sent(NOW.minusSeconds(60), 202));
    token(1);
    budget(5000, 4999);
    answer("/health/ready", okJson("{\"status\": \"ready\"}"));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<ServeEvent> events = server.getAllServeEvents();
    server.stop();
    assertThat(events).allMatch(ServeEvent::getWasMatched);
    if (GitHubDescriptions.areHere()) {
      assertThat(
              WireJudge.assumeHere()
                  .objections(
                      events.stream()
                          .map(GitHubOnRecord::recorded)
                          .filter(request -> !request.target().startsWith("/health"))
                          .toList()))
          .isEmpty();
    }
  }

  private static RecordedRequest recorded(ServeEvent event) {
    return new RecordedRequest(
        event.getRequest().getMethod().getName(),
        event.getRequest().getUrl(),
        event.getRequest().getBodyAsString());
  }

  /// The key that it knows the App by.
  public String key() {
    return KEY;
  }

  public String address() {
    return server.baseUrl();
  }

  List<String> requests() {
    return server.getAllServeEvents().stream().map(event -> event.getRequest().getUrl()).toList();
  }

  /// A server with all settings as they should be, and an embedded database.
  Patient patient(Path folder) {
    return new Patient(
        List.of(),
        Set.of("GITHUB_APP_ID"),
        Set.of("GITHUB_APP_ID"),
        Optional.of(new AppIdentity("1001", AppKey.parse(KEY))),
        Optional.empty(),
        Optional.of(GitHubEndpoints.of(URI.create(address()))),
        Outbound.DIRECT,
        Optional.of(URI.create(address())),
        Optional.of(folder),
        Optional.empty());
  }

  /// The environment of the same server.
  public Map<String, String> environment(Path folder) {
    return Map.of(
        "GITHUB_APP_ID",
        "1001",
        "GITHUB_PRIVATE_KEY",
        KEY,
        "GITHUB_WEBHOOK_SECRET",
        "a secret of this test",
        "GITHUB_API_URL",
        address(),
        "PLIMSOLL_URL",
        address(),
        "PLIMSOLL_DATA",
        folder.toString());
  }

  public void answer(String path, ResponseDefinitionBuilder answer) {
    server.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
  }

  /// From now on its clock says this.
  public void time(Instant time) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    server.stubFor(get(urlEqualTo("/")).willReturn(okJson("{}").withHeader("Date", date)));
  }

  void app(Map<String, String> permissions, List<String> events) {
    answer(
        "/app",
        okJson(
            json(
                Map.of(
                    "name",
                    "Plimsoll of acme",
                    "owner",
                    Map.of("login", "acme"),
                    "html_url",
                    "https://github.example/apps/plimsoll",
                    "permissions",
                    permissions,
                    "events",
                    events,
                    "installations_count",
                    1))));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  final void installations(Map<String, Object>... installations) {
    installations(List.of(installations));
  }

  void installations(List<Map<String, Object>> installations) {
    answer("/app/installations", okJson(json(installations)));
  }

  static Map<String, Object> installation(
      int id, String account, Map<String, String> permissions, boolean suspended) {
    Map<String, Object> installation =
        new HashMap<>(
            Map.of(
                "id",
                id,
                "account",
                Map.of("login", account),
                "html_url",
                "https://github.example/settings/installations/" + id,
                "permissions",
                permissions));
    if (suspended) {
      installation.put("suspended_at", NOW.toString());
    }
    return installation;
  }

  void hook(String url, String secret, String insecure) {
    answer(
        "/app/hook/config",
        okJson(
            json(
                Map.of(
                    "url",
                    url,
                    "content_type",
                    "json",
                    "secret",
                    secret,
                    "insecure_ssl",
                    insecure))));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  final void deliveries(Map<String, Object>... deliveries) {
    answer("/app/hook/deliveries", okJson(json(List.of(deliveries))));
  }

  static Map<String, Object> sent(Instant at, int status) {
    return Map.of("delivered_at", at.toString(), "event", "push", "status_code", status);
  }

  void token(int installation) {
    String body = "{\"token\": \"ghs_secret\", \"expires_at\": \"2026-03-01T13:00:00Z\"}";
    server.stubFor(
        post("/app/installations/" + installation + "/access_tokens")
            .willReturn(okJson(body).withStatus(201)));
  }

  void budget(int limit, int remaining) {
    Map<String, Object> budget =
        Map.of("limit", limit, "remaining", remaining, "reset", NOW.getEpochSecond() + 600);
    answer(
        "/rate_limit",
        okJson(json(Map.of("resources", Map.of("core", budget, "graphql", budget)))));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
