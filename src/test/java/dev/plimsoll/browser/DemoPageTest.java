package dev.plimsoll.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import dev.plimsoll.demo.page.DemoPage;
import dev.plimsoll.demo.page.ShownDemo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page of `plimsoll demo` as a visitor has it. With `-Dpicture=write` it also writes the
/// picture in the README.
class DemoPageTest extends BrowserTest {
  private static final double PATIENCE = Duration.ofSeconds(40).toMillis();

  private static DemoPage demo;

  @BeforeAll
  static void theDemoIsShown() throws Exception {
    demo = ShownDemo.start();
  }

  @AfterAll
  static void itEnds() throws Exception {
    demo.close();
  }

  private Page page;

  @BeforeEach
  void aNewPullRequestIsReviewed() {
    page = open(Look.DESKTOP_LIGHT);
    assertThat(page.locator("body[data-busy=false]")).isVisible(visible());
    String before = page.locator("h1 .muted").textContent();
    page.locator("#reset").click();
    assertThat(page.locator("h1 .muted")).not().hasText(before);
    isReviewed();
  }

  private Page open(Look look) {
    Page opened = page(look);
    opened.setDefaultTimeout(PATIENCE);
    opened.navigate(demo.address().toString());
    return opened;
  }

  private void isReviewed() {
    assertThat(page.locator("[data-commit]")).hasCount(6, until());
    assertThat(page.locator(".check[data-state=failure]")).isVisible(visible());
  }

  private static HasCountOptions until() {
    return new HasCountOptions().setTimeout(PATIENCE);
  }

  private static IsVisibleOptions visible() {
    return new IsVisibleOptions().setTimeout(PATIENCE);
  }

  @Test
  void sixSuggestionsStandInThreeFiles() {
    for (String path : new String[] {"Dockerfile", "docker-compose.yml", "taskdef.json"}) {
      assertThat(file(path).locator("[data-state=open]").first()).isVisible();
    }
    assertThat(file("Dockerfile").locator(".suggestion").first())
        .containsText("rm -rf /var/lib/apt/lists/*");
    assertThat(page.locator(".check h2")).containsText("4 findings to mend, 2 notes");
    assertThat(page.locator(".entry.call").first()).containsText("sets the check: failure");
  }

  @Test
  void thePictureOfTheReadmeIsTaken() throws Exception {
    try (DemoPage fresh = ShownDemo.start()) {
      page.navigate(fresh.address().toString());
      isReviewed();
      boolean wanted = "write".equals(System.getProperty("picture"));
      Path file =
          wanted ? Path.of("deploy/demo.png") : Path.of("target/screenshots/demo-picture.png");
      picture(file);
      org.assertj.core.api.Assertions.assertThat(Files.size(file)).isLessThan(300_000);
      page.navigate("about:blank");
    }
  }

  @Test
  void aSuggestionIsCommittedWithOnePress() {
    Locator first = page.locator("[data-thread]").first();
    String id = first.getAttribute("data-thread");

    first.locator("[data-commit]").click();

    assertThat(page.locator("[data-thread='" + id + "'][data-state=resolved]"))
        .isVisible(visible());
    assertThat(page.locator("[data-commit]")).hasCount(5);
    assertThat(page.locator(".commits summary")).hasText("2 commits");
    page.locator("[data-thread='" + id + "'] > summary").click();
    assertThat(page.locator("[data-thread='" + id + "'] .change")).isVisible();
  }

  @Test
  void withAllSuggestionsInItTheCheckIsGreen() {
    page.locator("#commit-all").click();

    assertThat(page.locator(".check[data-state=success]")).isVisible(visible());
    assertThat(page.locator("[data-state=resolved]")).hasCount(6, until());
    assertThat(page.locator("#commit-all")).isHidden();
    screenshot(page, "demo-green");
  }

  @Test
  void anotherChangeIsPushed() {
    page.locator("#change").selectOption("worker");
    button("Push it").click();

    assertThat(file("worker/Dockerfile").locator("[data-commit]")).hasCount(2, until());
  }

  @Test
  void theServerIsKilledAndNothingIsDoubled() {
    page.locator("#moment").selectOption("AFTER_REVIEW");
    button("Push a change and kill it there").click();

    assertThat(page.locator("#trial .killed")).containsText("SIGKILL", containing());
    assertThat(page.locator("#trial li").last()).containsText("nothing doubled", containing());
    assertThat(page.locator("[data-commit]")).hasCount(8);
    assertAccessible(page);
    screenshot(page, "demo-killed");
  }

  private static ContainsTextOptions containing() {
    return new ContainsTextOptions().setTimeout(PATIENCE);
  }

  @Test
  void aFileIsEdited() {
    Locator file = file("docker-compose.yml");
    file.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Edit")).click();
    Locator text = file.locator("textarea");
    text.fill(text.inputValue() + "\n  mail:\n    image: mailer:2\n    user: root\n");
    assertAccessible(page);
    file.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Commit")).click();

    assertThat(file.locator(".diff")).containsText("mailer:2");
    assertThat(file.locator("[data-thread]")).hasCount(3, until());
  }

  @Test
  void aCommentIsAnswered() {
    page.locator("#comment-text").fill("/plimsoll help");
    page.locator("#comment button[type=submit]").click();

    assertThat(page.locator("#talk .message.bot")).hasCount(2, until());
    assertThat(page.locator("#talk .message.bot").last()).containsText("/plimsoll fix");
    screenshot(page, "demo-answer");
  }

  @Test
  void theKeyboardIsEnough() {
    Locator commit = page.locator("[data-commit]").first();
    commit.focus();
    page.keyboard().press("Enter");

    assertThat(page.locator("[data-state=resolved]")).hasCount(1, until());
  }

  @ParameterizedTest
  @EnumSource
  void itIsForEverybody(Look look) {
    page = open(look);
    isReviewed();

    assertAccessible(page);
    assertFitsWidth(page);
    screenshot(page, "demo-" + look.label());
    picture(Path.of("target", "screenshots", "demo-" + look.label() + "-top.png"));
  }

  /// What is seen without scrolling.
  private void picture(Path file) {
    page.mouse().move(0, 0);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(file)
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setCaret(ScreenshotCaret.HIDE));
  }

  private Locator file(String path) {
    return page.locator("[data-path='" + path + "']");
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
