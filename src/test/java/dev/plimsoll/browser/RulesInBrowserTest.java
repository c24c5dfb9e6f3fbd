package dev.plimsoll.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rules.Catalog;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesInBrowserTest extends BrowserTest {
  private static final int MOST_BYTES = 100_000;
  private static Site site;

  @BeforeAll
  static void start() throws IOException {
    site = new Site();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Locator listed(Page page) {
    return page.locator("#results .rules a");
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void theListIsReadableByEverybody(Look look) {
    Page page = page(look);
    page.navigate(site.at("/rules"));

    assertThat(listed(page)).hasCount(Catalog.all().size());
    screenshot(page, "rules-" + look.label());
    assertAccessible(page);
    assertFitsWidth(page);
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void aRuleIsReadableByEverybody(Look look) {
    Page page = page(look);
    page.navigate(site.at("/rules/missing-user"));

    screenshot(page, "rule-" + look.label());
    assertAccessible(page);
    assertFitsWidth(page);
  }

  @Test
  void everyRuleIsReadableByEverybody() {
    Page page = page(Look.PHONE_DARK);
    for (RuleInfo rule : Catalog.infos()) {
      page.navigate(site.at("/rules/" + rule.id()));
      assertAccessible(page);
      assertFitsWidth(page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rules", "/rules/missing-user", "/playground"})
  void aFirstVisitLoadsLittle(String path) {
    Page page = page(Look.PHONE_LIGHT);
    AtomicInteger bytes = new AtomicInteger();
    page.onRequestFinished(request -> bytes.addAndGet(request.response().body().length));
    page.navigate(site.at(path));
    page.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(bytes.get()).as("bytes of %s, not compressed", path).isBetween(5000, MOST_BYTES);
  }

  @Test
  void theSearchFindsWhileOneTypes() {
    Page page = page(Look.DESKTOP_LIGHT);
    page.navigate(site.at("/rules"));
    page.getByLabel("Search the rules").pressSequentially("DL3020");

    assertThat(listed(page)).hasText(new String[] {"add-instead-of-copy"});
    assertThat(page).hasURL(site.at("/rules?q=DL3020"));
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 rule for DL3020");
    screenshot(page, "rules-found");
    page.getByLabel("Search the rules").fill("zeppelin");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("No rule is about");
    screenshot(page, "rules-not-found");
    page.getByLabel("Search the rules").fill("");
    assertThat(listed(page)).hasCount(Catalog.all().size());
  }

  @Test
  void theSearchWorksWithoutScripts() {
    Page page = pageWithoutScripts(Look.PHONE_LIGHT);
    page.navigate(site.at("/rules"));
    page.getByLabel("Search the rules").fill("DS-0005");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
    assertThat(listed(page)).hasText(new String[] {"add-instead-of-copy"});
    listed(page).click();

    assertThat(page).hasURL(site.at("/rules/add-instead-of-copy"));
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("add-instead-of-copy");
    assertThat(page.locator(".prose")).containsText("Why it matters");
  }

  @Test
  void headingsCanBeLinkedTo() {
    Page page = page(Look.DESKTOP_LIGHT);
    page.navigate(site.at("/rules/root-user"));
    page.getByLabel("Link to the section Fix safety").focus();
    page.keyboard().press("Enter");

    assertThat(page).hasURL(site.at("/rules/root-user#fix-safety"));
    assertThat(page.locator("#fix-safety")).isInViewport();
  }

  @Test
  void codeIsCopied() {
    Page page =
        page(
            options(Look.DESKTOP_LIGHT)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.navigate(site.at("/rules/root-user"));
    Locator block = page.locator(".code").first();
    block.getByRole(AriaRole.BUTTON).click();

    assertThat(block.getByRole(AriaRole.BUTTON)).hasText("Copied");
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo(block.locator("code").textContent());
  }

  @Test
  void anotherToolsNameLeadsToTheRule() {
    Page page = page(Look.DESKTOP_LIGHT);
    page.navigate(site.at("/rules/DL3020"));
    assertThat(page).hasURL(site.at("/rules/add-instead-of-copy"));
    page.navigate(site.at("/rules/DS-0002"));
    assertThat(page).hasURL(site.at("/rules?q=DS-0002"));
  }

  @Test
  void whatIsNotThereIsSaidKindly() {
    Page page = page(Look.PHONE_LIGHT);
    page.navigate(site.at("/rules/no-such-rule"));
    expectTrouble("404");

    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Not found");
    assertAccessible(page);
    screenshot(page, "not-found");
  }
}
