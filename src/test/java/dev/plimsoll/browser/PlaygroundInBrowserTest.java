package dev.plimsoll.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaygroundInBrowserTest extends BrowserTest {
  private static Site site;

  @BeforeAll
  static void start() throws IOException {
    site = new Site();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /// The playground with nothing in it.
  private Page empty(Look look) {
    Page page = page(look);
    page.navigate(site.at("/playground"));
    button(page, "Clear").click();
    assertThat(summary(page)).hasText("Nothing to look at yet.");
    return page;
  }

  private static Locator file(Page page) {
    return page.getByLabel("Your file");
  }

  private static Locator summary(Page page) {
    return page.locator("#summary");
  }

  private static Locator rules(Page page) {
    return page.locator(".remark .rule");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void everybodyCanReadAndUseIt(Look look) {
    Page page = page(look);
    page.navigate(site.at("/playground"));
    assertThat(page.locator("button.apply").first()).isVisible();

    screenshot(page, "playground-" + look.label());
    assertAccessible(page);
    assertFitsWidth(page);
  }

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESKTOP_LIGHT", "PHONE_DARK"})
  void whatIsTypedIsLookedAt(Look look) {
    Page page = empty(look);
    file(page).pressSequentially("FROM alpine:3.22\nADD shop /srv/shop\nUSER 1000\n");

    assertThat(summary(page)).hasText("1 finding in Dockerfile.");
    assertThat(rules(page)).hasText(new String[] {"add-instead-of-copy"});
    assertThat(page.locator(".excerpt")).containsText("^^^");
    assertThat(page.locator(".underlay mark")).hasText("ADD");
    assertThat(page.locator(".gutter b")).hasText("2");
  }

  @Test
  void marksStayAtTheirWordsWhileSomebodyTypes() {
    Page page = empty(Look.DESKTOP_LIGHT);
    file(page).fill("FROM alpine:3.22\nADD shop /srv/shop\nUSER 1000\n");
    assertThat(page.locator(".underlay mark")).hasText("ADD");

    page.route("**/playground/check", route -> {});
    file(page).press("Control+Home");
    file(page).pressSequentially("# a shop\n");

    assertThat(page.locator(".underlay mark")).hasText("ADD");
    assertThat(page.locator(".gutter b")).hasText("3");
    page.unroute("**/playground/check");
  }

  @Test
  void oneFixIsApplied_andTakenBack() {
    Page page = empty(Look.DESKTOP_LIGHT);
    String text = "FROM alpine:3.22\n# 😀\nADD shop /srv/shop\nADD cart /srv/cart\nUSER 1000\n";
    file(page).fill(text);
    assertThat(rules(page)).hasCount(2);
    page.locator(".remark").last().getByText("Apply this fix").click();

    assertThat(file(page)).hasValue(text.replace("ADD cart", "COPY cart"));
    assertThat(rules(page)).hasCount(1);
    button(page, "Undo").click();
    assertThat(file(page)).hasValue(text);
    assertThat(rules(page)).hasCount(2);
  }

  @Test
  void allSafeFixesAreAppliedAndThenTheRest() {
    Page page = page(Look.DESKTOP_LIGHT);
    page.navigate(site.at("/playground"));
    button(page, "Apply safe fixes").click();

    assertThat(rules(page)).hasText(new String[] {"missing-user"});
    assertThat(summary(page)).hasText("1 finding in Dockerfile, after 3 fixes.");
    assertThat(button(page, "Apply safe fixes")).isDisabled();
    button(page, "Apply all").click();
    assertThat(page.locator("#summary")).containsText("after 1 fix");
    assertThat(page.locator(".remark .rule:text-is(\"missing-user\")")).hasCount(0);
    assertThat(file(page).inputValue()).contains("USER appuser");
    screenshot(page, "playground-applied");
  }

  @Test
  void aLinkCarriesTheText_andTheServerNeverSeesIt() {
    Page page = empty(Look.DESKTOP_LIGHT);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    file(page).fill("FROM alpine:3.22\nADD ünï /srv/😀\nUSER 1000\n");
    assertThat(rules(page)).hasCount(1);
    asked.clear();
    button(page, "Copy link").click();
    assertThat(page.locator("#told")).containsText("The link is");
    assertThat(asked).allMatch(address -> address.contains("/assets/"));

    Page other = page(Look.PHONE_DARK);
    other.navigate(page.url());
    assertThat(file(other)).hasValue("FROM alpine:3.22\nADD ünï /srv/😀\nUSER 1000\n");
    assertThat(rules(other)).hasText(new String[] {"add-instead-of-copy"});
  }

  @Test
  void aDamagedLinkIsSaid() {
    Page page = page(Look.DESKTOP_LIGHT);
    page.navigate(site.at("/playground#file=AAAA"));

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The link is damaged");
  }

  @Test
  void aFileIsDropped() {
    Page page = empty(Look.DESKTOP_LIGHT);
    JSHandle files =
        page.evaluateHandle(
            """
            () => {
              const carried = new DataTransfer();
              const text = "services:\\r\\n  shop:\\r\\n    image: shop:1.4\\r\\n    user: root\\r\\n";
              carried.items.add(new File([text], "docker-compose.prod.yml"));
              return carried;
            }
            """);
    page.dispatchEvent("#text", "drop", Map.of("dataTransfer", files));

    assertThat(summary(page)).containsText("docker-compose.prod.yml");
    assertThat(rules(page).filter(new Locator.FilterOptions().setHasText("root-user-in-compose")))
        .hasCount(1);
    assertThat(file(page)).hasValue("services:\n  shop:\n    image: shop:1.4\n    user: root\n");
  }

  @Test
  void aFileThatIsTooLargeIsNotEvenSent() {
    Page page = empty(Look.DESKTOP_LIGHT);
    page.locator("#open")
        .setInputFiles(new FilePayload("Dockerfile", "text/plain", new byte[64_001]));

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Dockerfile is too large");
  }

  @Test
  void theKindCanBeSaid() {
    Page page = empty(Look.DESKTOP_LIGHT);
    file(page).fill("shop:\n  image: shop:1.4\n");
    assertThat(summary(page)).containsText("Dockerfile");
    page.getByLabel("read", new Page.GetByLabelOptions().setExact(true))
        .selectOption("compose.yaml");

    assertThat(summary(page)).containsText("compose.yaml");
  }

  @Test
  void theKeyboardIsEnough() {
    Page page = page(Look.DESKTOP_LIGHT);
    page.navigate(site.at("/playground"));
    assertThat(page.locator("button.apply")).hasCount(4);
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to content")).isFocused();
    page.keyboard().press("Enter");
    page.locator(".remark button.place").nth(1).focus();
    page.keyboard().press("Enter");

    assertThat(file(page)).isFocused();
    assertThat(page.evaluate("getSelection().toString()")).isEqualTo("ADD");
    page.keyboard().press("Tab");
    assertThat(file(page)).not().isFocused();
  }

  @Test
  void whoIsInTheFindingsStaysThereWhenTheyAreShownAnew() {
    Page page = empty(Look.DESKTOP_LIGHT);
    file(page).fill("FROM alpine:3.22\nADD shop /srv/shop\nADD cart /srv/cart\nUSER 1000\n");
    assertThat(rules(page)).hasCount(2);
    Locator lastApply = page.getByText("Apply this fix").last();
    lastApply.focus();

    page.evaluate(
        """
        const field = document.querySelector("#text");
        field.value = "# syntax=docker/dockerfile:1\\n" + field.value;
        field.dispatchEvent(new Event("input"));
        """);

    assertThat(page.locator(".place").last()).hasText("line 4");
    assertThat(lastApply).isFocused();
  }

  @Test
  void aPlaceInThePageIsNoFile_andNothingIsAskedForIt() {
    Page page = page(Look.DESKTOP_LIGHT);
    page.navigate(site.at("/playground"));
    assertThat(page.locator("button.apply")).hasCount(4);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.evaluate("location.hash = 'main'");
    file(page).fill("FROM alpine:3.22\nUSER 1000\n");
    assertThat(summary(page)).hasText("Nothing found in Dockerfile.");

    assertThat(asked).filteredOn(url -> url.endsWith("/playground/check")).hasSize(1);
  }

  @Test
  void aLinkThatIsOpenedInAPlaygroundThatIsOpenIsShown() {
    Page page = empty(Look.DESKTOP_LIGHT);
    file(page).fill("FROM alpine:3.22\nADD shop /srv/shop\nUSER 1000\n");
    assertThat(rules(page)).hasCount(1);
    button(page, "Copy link").click();
    assertThat(page.locator("#told")).containsText("link");
    String fragment = (String) page.evaluate("location.hash");
    button(page, "Clear").click();
    assertThat(summary(page)).hasText("Nothing to look at yet.");
    page.evaluate("location.hash = ''");
    page.evaluate("fragment => location.hash = fragment", fragment);

    assertThat(rules(page)).hasCount(1);
  }

  @Test
  void aServerThatIsBusyIsSaid_andAskedAgain() {
    Page page = empty(Look.DESKTOP_LIGHT);
    page.route(
        "**/playground/check",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(429)
                    .setHeaders(Map.of("Retry-After", "1"))
                    .setBody("{\"error\": \"This was asked too often.\"}")));
    file(page).fill("FROM alpine:3.22\nADD a b\nUSER 1000\n");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("This was asked too often.");
    page.unroute("**/playground/check");

    assertThat(summary(page)).hasText("1 finding in Dockerfile.");
    assertThat(page.getByRole(AriaRole.ALERT)).isHidden();
    expectTrouble("429");
  }

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESKTOP_DARK", "PHONE_LIGHT"})
  void withoutScriptsTheFormDoesIt(Look look) {
    Page page = pageWithoutScripts(look);
    page.navigate(site.at("/playground?sample=compose"));
    assertThat(rules(page)).hasCount(2);
    file(page).fill("FROM alpine:3.22\nADD shop /srv/shop\nUSER 1000\n");
    button(page, "Check").click();

    assertThat(summary(page)).hasText("1 finding in Dockerfile.");
    button(page, "Apply safe fixes").click();
    assertThat(file(page)).hasValue("FROM alpine:3.22\nCOPY shop /srv/shop\nUSER 1000\n");
    assertThat(summary(page)).hasText("Nothing found in Dockerfile, after 1 fix.");
    screenshot(page, "playground-without-scripts-" + look.label());
  }
}
