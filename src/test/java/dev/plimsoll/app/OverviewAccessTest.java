package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.overview.Finding;
import dev.plimsoll.overview.Silenced;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everybody sees what the host lets them see.
class OverviewAccessTest {
  @TempDir private Path data;
  private OverviewServer site;

  @BeforeEach
  void start() throws Exception {
    site = new OverviewServer(data);
    site.host.visible.put(5L, new ArrayList<>(List.of("tidewater/harbour")));
    site.visited(5, "harbour", 3);
    site.visited(5, "vault", 40);
    site.visited(6, "elsewhere", 500);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void listsAndSumsHaveOnlyWhatOneMaySee() throws Exception {
    site.signIn();

    String page = site.get("/").body();

    assertThat(page).contains("tidewater/harbour", "<span class=\"figure\">3</span>");
    assertThat(page).doesNotContain("vault", "elsewhere", ">43<", ">543<", ">40<");
  }

  @Test
  void aRepositoryThatOneMayNotSeeIsAnsweredAsOneThatIsNotThere() throws Exception {
    site.signIn();

    HttpResponse<String> hidden = site.get("/repositories/tidewater/vault");
    HttpResponse<String> absent = site.get("/repositories/tidewater/nothing");

    assertThat(site.get("/repositories/tidewater/harbour").statusCode()).isEqualTo(200);
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(absent.body());
    assertThat(hidden.headers().map().keySet()).isEqualTo(absent.headers().map().keySet());
  }

  @Test
  void whoeverIsNotSignedInLearnsNothingOfWhatIsThere() throws Exception {
    HttpResponse<String> there = site.get("/repositories/tidewater/harbour");
    HttpResponse<String> absent = site.get("/repositories/tidewater/nothing");

    assertThat(there.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(302);
    assertThat(there.body()).isEqualTo(absent.body());
    assertThat(site.get("/").body()).doesNotContain("harbour");
  }

  @Test
  void whatIsPublicOnTheHostIsPublicHere() throws Exception {
    site.host.publicRepositories.add("tidewater/vault");
    site.signIn();

    assertThat(site.get("/repositories/tidewater/vault").statusCode()).isEqualTo(200);
  }

  @Test
  void aMembershipThatEndsEndsAccessWithinMinutes() throws Exception {
    site.signIn();
    site.get("/repositories/tidewater/harbour");
    site.host.visible.clear();
    site.pass(Duration.ofMinutes(11));

    assertThat(site.get("/repositories/tidewater/harbour").statusCode()).isEqualTo(404);
    assertThat(site.get("/").body()).doesNotContain("harbour");
    assertThat(site.get("/suppressions").body()).doesNotContain("harbour");
  }

  @Test
  void aTokenThatIsRevokedEndsTheSession() throws Exception {
    site.signIn();
    site.get("/");
    site.host.revokeAll();
    site.pass(Duration.ofMinutes(11));

    assertThat(OverviewServer.location(site.get("/"))).startsWith("/sign-in");
    assertThat(site.cookies).doesNotContainKey("__Host-plimsoll");
  }

  @Test
  void aRevokedTokenOpensNoRepositoryEvenBefore() throws Exception {
    site.signIn();
    site.host.revokeAll();

    assertThat(OverviewServer.location(site.get("/repositories/tidewater/harbour")))
        .startsWith("/sign-in");
  }

  @Test
  void whileTheHostIsDownNothingIsShownThatIsNotKnownToBeTheirs() throws Exception {
    site.signIn();
    site.host.down = true;

    for (String path : List.of("/", "/suppressions", "/repositories/tidewater/harbour")) {
      HttpResponse<String> answer = site.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(answer.body())
          .contains("GitHub cannot be asked now")
          .doesNotContain("app/Dockerfile");
    }
  }

  @Test
  void aRateLimitIsNoOpenDoor() throws Exception {
    site.signIn();
    site.get("/");
    site.host.limited = true;
    site.pass(Duration.ofMinutes(11));

    assertThat(site.get("/").statusCode()).isEqualTo(503);
    site.host.limited = false;
    site.pass(Duration.ofMinutes(1));
    assertThat(site.get("/").body()).contains("tidewater/harbour");
  }

  @Test
  void theHostIsNotAskedForEachPage() throws Exception {
    site.signIn();
    for (int i = 0; i < 5; i++) {
      site.get("/");
      site.get("/repositories/tidewater/harbour");
    }

    assertThat(site.host.countOf("GET /user/installations/5")).isEqualTo(1);
    assertThat(site.host.countOf("GET /repos/")).isEqualTo(1);
  }

  @Test
  void allPagesOfALongListCount() throws Exception {
    List<String> names =
        IntStream.rangeClosed(1, 250).mapToObj(number -> "tidewater/quay" + number).toList();
    site.host.visible.put(5L, names);
    IntStream.rangeClosed(1, 250).forEach(number -> site.visited(5, "quay" + number, 1));
    site.signIn();

    assertThat(site.get("/").body()).contains("<span class=\"figure\">250</span>", "Page 1 of 5");
    assertThat(site.get("/?page=5").body()).contains("Page 5 of 5").doesNotContain("rel=\"next\"");
    assertThat(site.get("/?q=QUAY24").body())
        .contains("tidewater/quay241")
        .doesNotContain("tidewater/quay1<");
  }

  @Test
  void whatStrangersWroteIsTextAndNothingElse() throws Exception {
    String evil = "\"><script>alert(1)</script><img src=x onerror=alert(2)>\u202Egnp.exe";
    List<Finding> found = OverviewServer.found(1, evil, evil);
    site.visited(
        5, "harbour", found, List.of(new Silenced("root-user", evil, 1, evil, Optional.of(evil))));
    site.signIn();

    for (String path :
        List.of("/repositories/tidewater/harbour", "/suppressions", "/?q=%22%3E%3Cscript%3E")) {
      HttpResponse<String> answer = site.get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("<script", "<img", "\u202E").contains("&lt;script");
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(policy ->
              assertThat(policy).contains("default-src 'none'").doesNotContain("script-src"));
    }
  }

  @Test
  void pagesAreKeptByNobody() throws Exception {
    site.signIn();

    assertThat(site.get("/").headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void strangeQuestionsAreAnswered() throws Exception {
    site.signIn();

    for (String query :
        List.of(
            "page=0",
            "page=-1",
            "page=999999",
            "page=99999999999",
            "q=%00%25_!",
            "organisation=%27",
            "practice=nothing")) {
      assertThat(site.get("/?" + query).statusCode()).as(query).isEqualTo(200);
    }
  }

  @Test
  void aFullPageIsSmall() throws Exception {
    List<String> names = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      String name =
          "a-repository-with-a-rather-long-name-as-they-are-in-large-organisations-" + number;
      names.add("tidewater/" + name);
      site.visited(5, name, 2);
    }
    site.host.visible.put(5L, names);
    site.signIn();

    assertThat(site.get("/").body().length()).isLessThan(60_000);
  }
}
