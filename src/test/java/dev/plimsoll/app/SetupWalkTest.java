package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.browser.BrowserTest;
import dev.plimsoll.browser.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The way from the log's line to a required check, in a real browser.
class SetupWalkTest extends BrowserTest {
  @TempDir Path data;
  private SetupDesk desk;

  @BeforeEach
  void open() throws IOException {
    desk = new SetupDesk(data);
  }

  @AfterEach
  void close() {
    desk.close();
    assertThat(desk.gitHub.problems).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
  void fromTheLogToTheRequiredCheck(Look look) {
    Page page = page(look);

    page.navigate(desk.invitation().toString());
    assertThat(page.url()).endsWith("/setup");
    shown(page, look, "1-form");
    page.getByLabel("Name of the organisation").fill("tidewater");
    page.getByLabel("Go on with it all the same").check();
    press(page, "Create the App on GitHub");

    press(page, "Create GitHub App");

    heading(page, "The App is made, and the server runs as it");
    shown(page, look, "2-made");
    page.getByText("Install it on GitHub").click();
    press(page, "Install");

    heading(page, "First looks at tidewater");
    page.getByText("keep it still").click();
    PlaywrightAssertions.assertThat(page.getByText("archived: left alone")).isVisible();
    shown(page, look, "3-looks");
    desk.looks.countDown();
    page.getByText("Renew").click();
    PlaywrightAssertions.assertThat(page.getByText("All done.")).isVisible();
    PlaywrightAssertions.assertThat(page.getByText("non-root 2")).isVisible();
    PlaywrightAssertions.assertThat(page.getByText("read-only 1")).isVisible();
    PlaywrightAssertions.assertThat(
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("in the overview"))
                .first())
        .hasAttribute("href", "../repositories/tidewater/harbour");
    shown(page, look, "4-done");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Require the check")).click();

    heading(page, "Require the check");
    assertThat(page.locator("#active").textContent())
        .contains("orgs/tidewater/rulesets", "" + desk.gitHub.app.appId());
    shown(page, look, "5-require");
  }

  /// A click more, because nothing submits the second form by itself.
  @ParameterizedTest
  @EnumSource(names = "PHONE_LIGHT")
  void withoutScriptsAndShownOnce(Look look) {
    Page page = pageWithoutScripts(look);

    page.navigate(desk.invitation().toString());
    press(page, "Create the App on GitHub");
    heading(page, "Set up Plimsoll");
    expectTrouble("422");
    pictured(page, look, "6-problems");
    page.getByLabel("My own account").check();
    page.getByLabel("Go on with it all the same").check();
    page.getByLabel("Show them once").check();
    press(page, "Create the App on GitHub");
    heading(page, "On to GitHub");
    pictured(page, look, "7-depart");
    press(page, "Continue to GitHub");
    press(page, "Create GitHub App");
    heading(page, "The App is made");
    assertThat(page.locator("#settings").textContent())
        .contains("GITHUB_APP_ID=" + desk.gitHub.app.appId(), "GITHUB_PRIVATE_KEY=");
    pictured(page, look, "8-shown-once");
    page.reload();
    heading(page, "Not set up yet");
    expectTrouble("403");
    pictured(page, look, "9-refused");
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static void heading(Page page, String text) {
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText(text);
  }

  private static void shown(Page page, Look look, String name) {
    assertAccessible(page);
    pictured(page, look, name);
  }

  private static void pictured(Page page, Look look, String name) {
    assertFitsWidth(page);
    screenshot(page, "setup-" + name + "-" + label(look));
  }

  private static String label(Look look) {
    return look.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
