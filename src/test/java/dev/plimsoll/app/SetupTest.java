package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.server.WebhookSignature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.UUID;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The setup of a whole server, by HTTP.
@Timeout(120)
class SetupTest {
  @TempDir Path data;
  private SetupDesk desk;
  private SetupDesk.Visitor admin;

  @BeforeEach
  void open() throws IOException {
    desk = new SetupDesk(data);
    admin = desk.visitor();
  }

  @AfterEach
  void close() {
    admin.close();
    desk.close();
    assertThat(desk.gitHub.problems).isEmpty();
  }

  @Test
  void aServerWithoutAnAppLivesButIsNotReady() throws Exception {
    assertThat(admin.get("/health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> ready = admin.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("not set up: ");
    assertThat(admin.post(at("/api/github/webhooks"), Map.of()).statusCode()).isEqualTo(503);
    assertThat(admin.get("/rules").statusCode()).isEqualTo(200);
  }

  @Test
  void theTokenLeadsToTheFormAndIsNotInItsAddress() throws Exception {
    HttpResponse<String> entered = admin.get(desk.invitation());

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().firstValue("Location")).hasValue("setup");
    assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
    HttpResponse<String> form = admin.get("/setup");
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("Create the App on GitHub", desk.plimsoll().address() + "");
    assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self'", "frame-ancestors 'none'");
    assertThat(form.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void theWholeWayIsGoneWithoutARestart() throws Exception {
    admin.get(desk.invitation());
    HttpResponse<String> created = admin.get(admin.makeApp(Map.of()));

    assertThat(created.statusCode()).isEqualTo(303);
    assertThat(created.headers().firstValue("Location")).hasValue("installed");
    assertThat(admin.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(deliver(desk.gitHub.app.webhookSecret())).isEqualTo(202);
    assertThat(deliver("another secret")).isEqualTo(401);
    assertThat(admin.get("/setup/installed").body())
        .contains(desk.gitHub.address() + "/apps/plimsoll/installations/new");
    HttpResponse<String> looks =
        admin.get("/setup/installed?setup_action=install&installation_id=" + AppMaker.INSTALLATION);
    assertThat(looks.body()).contains("tidewater/harbour", "0 of 2", "archived: left alone");
    assertThat(looks.headers().firstValue("Refresh")).isPresent();
    desk.looks.countDown();
    assertThat(untilDone())
        .contains("All done", "non-root 2", "read-only 1", "../repositories/tidewater/harbour")
        .doesNotContain("waiting");
    assertThat(admin.get("/require-the-check?organization=tidewater").body())
        .contains("orgs/tidewater/rulesets", String.valueOf(desk.gitHub.app.appId()));
  }

  /// The page renews itself until all is done.
  private String untilDone() throws Exception {
    while (true) {
      HttpResponse<String> page =
          admin.get("/setup/installed?installation_id=" + AppMaker.INSTALLATION);
      if (page.headers().firstValue("Refresh").isEmpty()) {
        return page.body();
      }
    }
  }

  @Test
  void afterARestartTheServerRunsAsTheStoredApp() throws Exception {
    setUp();
    desk.restart();

    assertThat(admin.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(deliver(desk.gitHub.app.webhookSecret())).isEqualTo(202);
    try (SetupDesk.Visitor stranger = desk.visitor()) {
      assertThat(stranger.get("/setup").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatTheHostIsAskedForIsTheManifestOfThisServer() throws Exception {
    admin.get(desk.invitation());
    admin.makeApp(Map.of("address", "http://127.0.0.1:8443"));

    assertThat(desk.gitHub.manifests.getFirst().path("hook_attributes").path("url").asText())
        .isEqualTo("http://127.0.0.1:8443/api/github/webhooks");
    assertThat(desk.gitHub.manifests.getFirst().path("name").asText())
        .isEqualTo("Plimsoll tidewater");
  }

  @Test
  void withoutTheTokenThereIsOnlyAHintAtTheLog() throws Exception {
    for (String path :
        List.of(
            "/setup",
            "/setup?token=",
            "/setup?token=guessed",
            "/setup/created?code=code1&state=guessed",
            "/setup/installed",
            "/setup/installed?installation_id=1")) {
      HttpResponse<String> refused = admin.get(path);
      assertThat(refused.statusCode()).as(path).isEqualTo(403);
      assertThat(refused.body()).as(path).contains("stands in its log").doesNotContain("<form");
    }
    assertThat(admin.submit(Map.of()).statusCode()).isEqualTo(403);
    assertThat(desk.gitHub.conversions).isEmpty();
  }

  @Test
  void aTokenIsGoodForOneBrowser() throws Exception {
    admin.get(desk.invitation());
    try (SetupDesk.Visitor second = desk.visitor()) {
      assertThat(second.get(desk.invitation()).statusCode()).isEqualTo(403);
      assertThat(second.get("/setup").statusCode()).isEqualTo(403);
    }
    assertThat(admin.get("/setup").statusCode()).isEqualTo(200);
  }

  @Test
  void aBrowserThatOnlyLooksAheadDoesNotUseTheTokenUp() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var ahead =
          HttpRequest.newBuilder(desk.invitation())
              .header("Sec-Purpose", "prefetch;prerender")
              .build();
      client.send(ahead, HttpResponse.BodyHandlers.discarding());
    }
    assertThat(admin.get(desk.invitation()).statusCode()).isEqualTo(303);
  }

  @Test
  void aRestartMakesANewTokenAndTheOldOneVoid() throws Exception {
    URI old = desk.invitation();
    desk.restart();

    String token = old.getQuery();
    assertThat(admin.get("/setup?" + token).statusCode()).isEqualTo(403);
    assertThat(admin.get(desk.invitation()).statusCode()).isEqualTo(303);
  }

  @Test
  void theReturnOfAnotherBrowserDoesNotCount() throws Exception {
    admin.get(desk.invitation());
    URI back = admin.makeApp(Map.of());
    try (SetupDesk.Visitor thief = desk.visitor()) {
      assertThat(thief.get(back).statusCode()).isEqualTo(403);
    }
    assertThat(desk.gitHub.conversions).isEmpty();
    assertThat(admin.get(back).statusCode()).isEqualTo(303);
  }

  @Test
  void aReturnCountsOnceAndOnlyWithItsState() throws Exception {
    admin.get(desk.invitation());
    URI back = admin.makeApp(Map.of("keep", "show"));
    String forged = back.toString().replaceFirst("state=.*", "state=guessed");
    assertThat(admin.get(URI.create(forged)).statusCode()).isEqualTo(403);
    assertThat(desk.gitHub.conversions).isEmpty();

    assertThat(admin.get(back).statusCode()).isEqualTo(200);
    HttpResponse<String> again = admin.get(back);

    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).doesNotContain(AppMaker.CLIENT_SECRET);
    assertThat(desk.gitHub.conversions).hasSize(1);
  }

  @Test
  void aSecondSetupCannotTakeOver() throws Exception {
    admin.get(desk.invitation());
    URI first = admin.makeApp(Map.of());
    URI invitation = desk.invitation();
    admin.get(first);

    try (SetupDesk.Visitor second = desk.visitor()) {
      assertThat(second.get(invitation).statusCode()).isEqualTo(404);
      assertThat(second.get("/setup").statusCode()).isEqualTo(404);
      assertThat(second.submit(Map.of()).statusCode()).isEqualTo(404);
      assertThat(second.get(first).statusCode()).isEqualTo(404);
      assertThat(second.get("/setup/installed").statusCode()).isEqualTo(404);
    }
    assertThat(admin.submit(Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void credentialsCanBeShownOnceInsteadOfStored() throws Exception {
    admin.get(desk.invitation());
    HttpResponse<String> shown = admin.get(admin.makeApp(Map.of("keep", "show")));

    String settings =
        SetupDesk.attribute(shown.body().replace("\n", "¶"), "id=\"settings\"><code>(.*)</code>")
            .replace("¶", "\n");
    Map<String, String> copied = new HashMap<>();
    settings.lines().forEach(line -> copied.put(line.split("=", 2)[0], line.split("=", 2)[1]));
    assertThat(copied)
        .containsEntry("GITHUB_APP_ID", String.valueOf(desk.gitHub.app.appId()))
        .containsEntry("GITHUB_WEBHOOK_SECRET", desk.gitHub.app.webhookSecret())
        .containsKeys("GITHUB_PRIVATE_KEY", "GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET");
    assertThat(admin.get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(data.resolve("secret.key")).doesNotExist();

    desk.environment.putAll(copied);
    desk.restart();

    assertThat(admin.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(deliver(desk.gitHub.app.webhookSecret())).isEqualTo(202);
    assertThat(admin.get("/setup").statusCode()).isEqualTo(404);
  }

  @Test
  void anAnswerThatDoesNotComeCanBeAskedForAgain() throws Exception {
    desk.gitHub.failures.add(502);
    admin.get(desk.invitation());
    HttpResponse<String> failed = admin.get(admin.makeApp(Map.of()));
    assertThat(failed.statusCode()).isEqualTo(502);
    assertThat(failed.body()).contains("GitHub did not answer");

    String again = SetupDesk.attribute(failed.body(), "href=\"(created[^\"]+)\"");
    assertThat(admin.get("/setup/" + again).statusCode()).isEqualTo(303);
    assertThat(admin.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aCodeThatGitHubDoesNotTakeIsExplained() throws Exception {
    desk.gitHub.failures.add(404);
    admin.get(desk.invitation());
    HttpResponse<String> failed = admin.get(admin.makeApp(Map.of()));

    assertThat(failed.statusCode()).isEqualTo(502);
    assertThat(failed.body()).contains("delete it on GitHub", "Begin anew");
  }

  @Test
  void textOfStrangersIsNoMarkup() throws Exception {
    String hostile = "\"><script>alert(1)</script>";
    admin.get(desk.invitation());
    for (String field : List.of("organization", "address", "github", "owner", "keep")) {
      HttpResponse<String> page = admin.submit(Map.of(field, hostile));
      assertThat(page.body()).as(field).doesNotContain("<script>alert");
    }
    desk.gitHub.login = hostile;
    desk.gitHub.repositories = List.of("<b>bold</b>");
    admin.get(admin.makeApp(Map.of()));
    assertThat(admin.get("/setup/installed?installation_id=" + AppMaker.INSTALLATION).body())
        .doesNotContain("<script>alert", "<b>bold");
    assertThat(admin.get("/require-the-check?organization=%22%3E%3Cscript%3Ealert").body())
        .doesNotContain("<script>alert");
  }

  @Test
  void anInstallationThatIsNotOursIsNotBelieved() throws Exception {
    setUp();

    for (String id : List.of("1", "0", "-5", "x", "99999999999999999999")) {
      assertThat(admin.get("/setup/installed?installation_id=" + id).body())
          .doesNotContain("First looks at");
    }
    assertThat(admin.get("/setup/installed?installation_id=1").statusCode()).isEqualTo(404);
  }

  @Test
  void anAddressThatGitHubCannotReachIsWarnedOf() throws Exception {
    admin.get(desk.invitation());

    HttpResponse<String> warned = admin.submit(Map.of("anyway", ""));

    assertThat(warned.statusCode()).isEqualTo(422);
    assertThat(warned.body()).contains("cannot reach this address", "Go on with it all the same");
  }

  @Test
  void aPublicAddressIsTriedBeforeGitHubSendsAnybodyThere() throws Exception {
    admin.get(desk.invitation());

    HttpResponse<String> moved = admin.submit(Map.of("address", "https://plimsoll.example.com"));

    String link = SetupDesk.attribute(moved.body(), "href=\"(https://plimsoll[^\"]+)\"");
    assertThat(admin.get("/setup").statusCode()).as("the pass went along").isEqualTo(403);
    String token = URI.create(link).getQuery();
    assertThat(admin.get("/setup?" + token).statusCode()).isEqualTo(303);
  }

  @Test
  void noOtherSiteCanSubmitTheForm() throws Exception {
    admin.get(desk.invitation());
    try (var client = HttpClient.newHttpClient()) {
      var forged =
          HttpRequest.newBuilder(at("/setup"))
              .header("Sec-Fetch-Site", "cross-site")
              .POST(HttpRequest.BodyPublishers.ofString("keep=store"))
              .build();
      assertThat(client.send(forged, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void whatIsStoredCannotBeReadWithoutTheKey() throws Exception {
    setUp();
    desk.stop();

    Path key = data.resolve("secret.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    for (Path file : files()) {
      assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
          .doesNotContain(desk.gitHub.app.webhookSecret(), AppMaker.CLIENT_SECRET, "PRIVATE KEY");
    }
    Files.delete(key);
    assertThatThrownBy(desk::restart)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("PLIMSOLL_SECRET_KEY")
        .hasMessageContaining("setup --forget");
    desk.environment.put("PLIMSOLL_SECRET_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    assertThatThrownBy(desk::restart).hasMessageContaining("another key");
    desk.environment.remove("PLIMSOLL_SECRET_KEY");
    assertThat(forget()).contains("the credentials are removed");
    assertThat(forget()).contains("no credentials are stored");
    desk.restart();
    assertThat(admin.get(desk.invitation()).statusCode()).isEqualTo(303);
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(data)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private String forget() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(ForgottenSetup.run(desk.environment, new PrintStream(err))).isZero();
    return err.toString(UTF_8);
  }

  @Test
  void noSecretIsLoggedOrSentOn() throws Exception {
    desk.gitHub.failures.add(500);
    admin.get(desk.invitation());
    HttpResponse<String> failed = admin.get(admin.makeApp(Map.of()));
    List<String> pages = new ArrayList<>(List.of(failed.body()));
    pages.add(
        admin
            .get("/setup/" + SetupDesk.attribute(failed.body(), "href=\"(created[^\"]+)\""))
            .body());
    pages.add(admin.get("/setup/installed").body());
    pages.add(admin.get("/setup/installed?installation_id=" + AppMaker.INSTALLATION).body());
    pages.add(admin.get("/setup/installed?installation_id=1").body());

    String told = desk.logged() + pages + desk.gitHub.told();
    assertThat(told)
        .doesNotContain(
            desk.gitHub.app.webhookSecret(),
            AppMaker.CLIENT_SECRET,
            "PRIVATE KEY",
            "Bearer ",
            "ghs_");
    assertThat(desk.logged()).doesNotContain("code1", "state=");
  }

  @Test
  void ofTwoReturnsAtTheSameTimeOneWins() throws Exception {
    admin.get(desk.invitation());
    URI back = admin.makeApp(Map.of());
    Callable<Integer> returning = () -> admin.get(back).statusCode();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = threads.invokeAll(Collections.nCopies(8, returning));
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(303, 403);
      }
    }
    assertThat(desk.gitHub.conversions).hasSize(1);
  }

  private void setUp() throws Exception {
    admin.get(desk.invitation());
    assertThat(admin.get(admin.makeApp(Map.of())).statusCode()).isEqualTo(303);
  }

  private URI at(String path) {
    return desk.plimsoll().address().resolve(path);
  }

  private int deliver(String secret) throws Exception {
    return TestSettings.deliver(
        desk.plimsoll().address(),
        UUID.randomUUID().toString(),
        "opened",
        new WebhookSignature(secret));
  }
}
