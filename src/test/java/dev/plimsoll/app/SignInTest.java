package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.Eventually;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in through the host, and out again.
class SignInTest {
  private static final String SESSION = "__Host-plimsoll";

  @TempDir private Path data;
  private OverviewServer site;

  @BeforeEach
  void start() throws Exception {
    site = new OverviewServer(data);
    site.host.visible.put(5L, List.of("tidewater/harbour"));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void whoeverComesBackFromTheHostIsSignedIn() throws Exception {
    assertThat(site.signIn()).isEqualTo("/");
    assertThat(site.get("/").body()).contains("Signed in as <strong>mira</strong>");
  }

  @Test
  void oneGoesOnWhereOneWanted() throws Exception {
    HttpResponse<String> answer = site.get("/suppressions?page=2");

    assertThat(OverviewServer.location(answer))
        .isEqualTo("/sign-in?return=%2Fsuppressions%3Fpage%3D2");
    assertThat(OverviewServer.location(site.get(site.wayBack("/suppressions?page=2"))))
        .isEqualTo("/suppressions?page=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "\\\\elsewhere.example",
        "/a\\b",
        "/\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
        ""
      })
  void oneNeverGoesOnElsewhere(String wanted) throws Exception {
    assertThat(OverviewServer.location(site.get(site.wayBack(wanted)))).isEqualTo("/");
  }

  @Test
  void cookiesAreForThisHostAloneAndOutOfReachOfScripts() throws Exception {
    HttpResponse<String> begun = site.get("/sign-in");
    HttpResponse<String> arrived = site.get(site.wayBack("/"));

    assertThat(begun.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith(SESSION + "-sign-in=")
        .endsWith("; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
    assertThat(arrived.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .anyMatch(cookie ->
            cookie.matches(
                "__Host-plimsoll=[\\w-]{43}; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax;"
                    + " Secure"));
  }

  @Test
  void onOnesOwnMachineThereMayBeNoTls() throws Exception {
    try (OverviewServer local = new OverviewServer(fresh("local"), Optional.empty())) {
      local.signIn();

      assertThat(local.cookies).containsOnlyKeys("plimsoll");
      assertThat(local.get("/").body()).contains("mira");
    }
  }

  @Test
  void elsewhereNobodySignsInWithoutTls() throws Exception {
    try (OverviewServer open =
        new OverviewServer(fresh("open"), Optional.of("http://plimsoll.example"))) {
      assertThat(open.get("/sign-in").statusCode()).isEqualTo(404);
      assertThat(open.get("/").body()).contains("nobody can sign in yet");
    }
  }

  private Path fresh(String name) throws Exception {
    return Files.createDirectory(data.resolve(name));
  }

  @Test
  void anotherStateIsNotOurs() throws Exception {
    String back = site.wayBack("/");

    HttpResponse<String> answer = site.get(back.replaceAll("state=[^&]+", "state=forged"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(site.cookies).doesNotContainKey(SESSION);
    assertThat(site.host.countOf("POST")).isZero();
  }

  @Test
  void aWayBackThatAnotherBrowserBeganIsNotOurs() throws Exception {
    String back = site.wayBack("/");
    site.cookies.clear();

    assertThat(site.get(back).statusCode()).isEqualTo(400);
    assertThat(site.cookies).isEmpty();
  }

  @Test
  void aWayBackIsGoodForOneUse() throws Exception {
    String back = site.wayBack("/");
    Map<String, String> kept = new HashMap<>(site.cookies);
    site.get(back);
    site.cookies.clear();
    site.cookies.putAll(kept);

    assertThat(site.get(back).statusCode()).isEqualTo(400);
    assertThat(site.cookies).doesNotContainKey(SESSION);
  }

  @Test
  void aWayBackIsGoodForTenMinutes() throws Exception {
    String back = site.wayBack("/");
    site.pass(Duration.ofMinutes(11));

    assertThat(site.get(back).statusCode()).isEqualTo(400);
  }

  @Test
  void whatTheBrowserKeepsCannotBeMadeUp() throws Exception {
    String back = site.wayBack("/");
    site.cookies.replaceAll((name, value) -> value.substring(0, value.length() - 4) + "AAAA");

    assertThat(site.get(back).statusCode()).isEqualTo(400);
  }

  @Test
  void aCodeThatTheHostDoesNotKnowOpensNothing() throws Exception {
    String back = site.wayBack("/").replaceAll("code=[^&]+", "code=guessed");

    assertThat(site.get(back).statusCode()).isEqualTo(403);
    assertThat(site.cookies).doesNotContainKey(SESSION);
  }

  @Test
  void whoeverRefusesAtTheHostIsNotSignedIn() throws Exception {
    HttpResponse<String> answer =
        site.get("/sign-in/callback?error=access_denied&error_description=%3Cb%3E&state=x");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("<b>").contains("You are not signed in");
  }

  @Test
  void aHostThatKnowsNoProofKeysLetsPeopleInAllTheSame() throws Exception {
    site.host.knowsProofKeys = false;

    assertThat(site.signIn()).isEqualTo("/");
  }

  @Test
  void aSessionThatWasThereBeforeIsNotTheOneAfterwards() throws Exception {
    site.cookies.put(SESSION, "chosen-by-somebody-else");
    site.signIn();
    String first = site.cookies.get(SESSION);
    site.signIn();

    assertThat(first).isNotEqualTo("chosen-by-somebody-else");
    assertThat(site.cookies.get(SESSION)).isNotEqualTo(first);
    site.cookies.put(SESSION, first);
    assertThat(site.get("/").body()).doesNotContain("mira");
  }

  @Test
  void aFormOfOursSignsOut() throws Exception {
    site.signIn();
    String session = site.cookies.get(SESSION);
    HttpResponse<String> answer = signOut();

    assertThat(answer.statusCode()).isEqualTo(303);
    site.cookies.put(SESSION, session);
    assertThat(site.get("/").body()).doesNotContain("mira");
  }

  @Test
  @Timeout(60)
  void whoeverSignsOutIsForgottenByTheHostToo() throws Exception {
    site.signIn();
    assertThat(site.host.isAnybodyKnown()).isTrue();

    signOut();

    Eventually.isTrue(() -> !site.host.isAnybodyKnown());
  }

  @Test
  @Timeout(60)
  void oneSignsOutAlsoWhileTheHostIsDown() throws Exception {
    site.signIn();
    String session = site.cookies.get(SESSION);
    String token = formToken();
    site.host.down = true;

    assertThat(
            site.post("/sign-out", "token=" + token, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(303);

    Eventually.isTrue(() -> site.host.countOf("DELETE /applications/") == 1);
    site.host.down = false;
    site.cookies.put(SESSION, session);
    assertThat(site.get("/").body()).doesNotContain("mira");
  }

  private HttpResponse<String> signOut() throws Exception {
    return site.post("/sign-out", "token=" + formToken(), "Sec-Fetch-Site", "same-origin");
  }

  @Test
  void aFormOfAnotherSiteDoesNot() throws Exception {
    site.signIn();
    String token = formToken();

    assertThat(site.post("/sign-out", "").statusCode()).isEqualTo(403);
    assertThat(site.post("/sign-out", "token=guessed").statusCode()).isEqualTo(403);
    assertThat(
            site.post("/sign-out", "token=" + token, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(site.get("/sign-out").statusCode()).isEqualTo(404);
    assertThat(site.get("/").body()).contains("mira");
  }

  private String formToken() throws Exception {
    return site.get("/").body().replaceAll("(?s).*name=\"token\" value=\"([0-9a-f]+)\".*", "$1");
  }

  @Test
  void aSessionEndsWhenNobodyUsesIt() throws Exception {
    site.signIn();
    site.pass(Duration.ofHours(7));
    assertThat(site.get("/").body()).contains("mira");
    site.pass(Duration.ofHours(9));
    assertThat(site.get("/").body()).doesNotContain("mira");
  }

  @Test
  void aSessionEndsAfterAWeekHoweverMuchItIsUsed() throws Exception {
    site.signIn();
    for (int hours = 0; hours < 7 * 24; hours += 6) {
      assertThat(site.get("/").body()).contains("mira");
      site.pass(Duration.ofHours(6));
    }
    site.pass(Duration.ofMinutes(1));
    assertThat(site.get("/").body()).doesNotContain("mira");
  }

  @Test
  void tokensThatExpireAreRenewed() throws Exception {
    site.host.expiring = true;
    site.signIn();
    site.pass(Duration.ofHours(7).plusMinutes(55));
    site.get("/");
    site.pass(Duration.ofMinutes(20));
    site.host.spendTokens();

    assertThat(site.get("/").body()).contains("mira");
    assertThat(site.host.countOf("POST /login/oauth/access_token")).isEqualTo(2);
  }

  @Test
  void withAnotherClientSecretNoSessionOpens() throws Exception {
    site.signIn();
    site.client.set(
        Optional.of(new OAuthClient(PeopleHost.CLIENT_ID, new Secret("another secret"))));
    site.pass(Duration.ofHours(1));

    assertThat(OverviewServer.location(site.get("/"))).startsWith("/sign-in");
  }

  @Test
  void theDatabaseHoldsNeitherTokensNorSessions() throws Exception {
    site.signIn();
    site.get("/");
    String session = site.cookies.get(SESSION);
    site.database.close();

    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(content).as("%s", file).doesNotContain("ghu_").doesNotContain(session);
      }
    }
  }

  @Test
  void withoutAClientNobodyCanSignInAndNothingIsThere() throws Exception {
    site.client.set(Optional.empty());

    assertThat(site.get("/").statusCode()).isEqualTo(200);
    assertThat(site.get("/").body()).contains("/rules", "/playground", "GITHUB_CLIENT_ID");
    for (String path :
        List.of(
            "/sign-in",
            "/sign-in/callback?code=a&state=b",
            "/suppressions",
            "/repositories/tidewater/harbour")) {
      assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }
}
