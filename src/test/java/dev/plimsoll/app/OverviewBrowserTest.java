package dev.plimsoll.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.browser.BrowserTest;
import dev.plimsoll.browser.Look;
import dev.plimsoll.overview.Finding;
import dev.plimsoll.overview.RepositoryName;
import dev.plimsoll.overview.ReviewedPullRequest;
import dev.plimsoll.overview.Silenced;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody signs in, looks where their repositories stand, and signs out.
class OverviewBrowserTest extends BrowserTest {
  private static final List<String> NAMES =
      List.of("harbour", "dock", "lighthouse", "crane-control", "tide-tables", "pilot-station");

  @TempDir private Path data;
  private OverviewServer site;

  @BeforeEach
  void start() throws Exception {
    site = new OverviewServer(data, Optional.empty());
    site.host.asksFirst = true;
    site.host.visible.put(5L, NAMES.stream().map(name -> "tidewater/" + name).toList());
    for (int week = 5; week >= 0; week--) {
      for (int i = 0; i < NAMES.size(); i++) {
        site.visited(5, NAMES.get(i), findings(i, week), silenced(i));
      }
      site.pass(Duration.ofDays(6));
    }
    site.book.reviewed(
        new ReviewedPullRequest(
            new RepositoryName(5, "tidewater", "harbour"),
            12,
            "sha",
            "success",
            List.of(
                new ReviewedPullRequest.Fix("a", "root-user"),
                new ReviewedPullRequest.Fix("b", "add-instead-of-copy")),
            List.of()));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static List<Finding> findings(int repository, int week) {
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < 9 - repository + week; i++) {
      all.add(
          new Finding(
              "missing-user",
              "non-root",
              repository == 0 && i < 2 ? "error" : "warning",
              "services/part" + i + "/Dockerfile",
              12,
              "The image that ships never says who its process runs as, so it runs as root.",
              "a" + i));
    }
    for (int i = 0; i < repository + 5 - week; i++) {
      all.add(
          new Finding(
              "writable-root-in-compose",
              "read-only",
              "info",
              "deploy/compose.yaml",
              i + 4,
              "Containers of the service web can write to their root filesystem.",
              "b" + i));
    }
    return all;
  }

  private static List<Silenced> silenced(int repository) {
    return repository > 1
        ? List.of()
        : List.of(
            new Silenced(
                "root-user",
                "legacy/Dockerfile",
                7,
                "# plimsoll ignore=root-user",
                Optional.of("The vendor's licence service has to be root until they mend it")),
            new Silenced(
                "privileged-port",
                "dns/Dockerfile",
                3,
                ".github/plimsoll.yml:4",
                Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void whereOneStands(Look look) {
    Page page = page(look);
    page.navigate(site.address().toString());
    look(page, "welcome", look);
    page.getByRole(AriaRole.LINK, named("Sign in with GitHub")).click();
    page.getByRole(AriaRole.LINK, named("Authorize")).click();

    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Overview");
    assertThat(page.getByText("Signed in as mira")).isVisible();
    look(page, "overview", look);

    page.getByLabel("Name").fill("harb");
    page.getByRole(AriaRole.BUTTON, named("Show")).click();
    Locator rows =
        page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("tidewater/"));
    assertThat(rows).hasCount(1);
    page.getByRole(AriaRole.LINK, named("tidewater/harbour")).click();
    assertThat(page.getByText("services/part0/Dockerfile:12")).isVisible();
    look(page, "repository", look);

    page.getByRole(AriaRole.LINK, named("Overview")).click();
    page.getByRole(AriaRole.LINK, named("with reasons")).click();
    assertThat(page.getByText("The vendor's licence service").first()).isVisible();
    look(page, "suppressions", look);

    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    assertThat(page.getByRole(AriaRole.LINK, named("Sign in with GitHub"))).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void look(Page page, String name, Look look) {
    assertAccessible(page);
    assertFitsWidth(page);
    screenshot(page, "overview-" + name + "-" + look.name().toLowerCase(Locale.ROOT));
  }
}
