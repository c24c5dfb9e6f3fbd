package dev.plimsoll.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a test of pages in a real browser extends. Whatever goes wrong in a page on the way, such
/// as an error in its console, a request that fails, or something that its policy forbids, fails
/// the test. Without Chromium the tests are skipped.
@Timeout(120)
public abstract class BrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String TELL_VIOLATIONS =
      """
      document.addEventListener("securitypolicyviolation", violation =>
        console.error(`policy: ${violation.violatedDirective} ${violation.blockedURI}`));
      """;

  @RegisterExtension static final SharedChromium SHARED = new SharedChromium();

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  @BeforeEach
  void needsABrowser() {
    assumeTrue(
        SHARED.browser().isPresent(),
        "Chromium is not installed: run src/test/bin/install-chromium as root");
  }

  @AfterEach
  void nothingWentWrongInThePages() {
    contexts.forEach(BrowserContext::close);
    assertThat(troubles).as("what went wrong in the pages").isEmpty();
  }

  /// A new page of a visitor who was never here.
  protected Page page(Look look) {
    return page(options(look));
  }

  /// The same without JavaScript.
  protected Page pageWithoutScripts(Look look) {
    return page(options(look).setJavaScriptEnabled(false));
  }

  /// A new page of such a visitor.
  protected Page page(Browser.NewContextOptions options) {
    BrowserContext context = SHARED.browser().orElseThrow().newContext(options);
    contexts.add(context);
    context.addInitScript(TELL_VIOLATIONS);
    context.onPage(this::listen);
    return context.newPage();
  }

  /// What a visitor with such a look has.
  protected static Browser.NewContextOptions options(Look look) {
    return new Browser.NewContextOptions()
        .setViewportSize(look.width, look.height)
        .setHasTouch(look.isPhone())
        .setIsMobile(look.isPhone())
        .setColorScheme(look.colours);
  }

  private void listen(Page page) {
    page.onConsoleMessage(message -> {
      if (List.of("error", "warning").contains(message.type())) {
        troubles.add(message.type() + " in the console: " + message.text());
      }
    });
    page.onPageError(error -> troubles.add("error in a script: " + error));
    page.onRequestFailed(
        request -> troubles.add("request failed: " + request.url() + " " + request.failure()));
  }

  /// Says that something was meant to go wrong, such as a page that is not found; it must have.
  protected void expectTrouble(String part) {
    assertThat(troubles).anyMatch(trouble -> trouble.contains(part));
    troubles.removeIf(trouble -> trouble.contains(part));
  }

  /// No violation of the rules for accessible pages that axe knows, best practices included.
  protected static void assertAccessible(Page page) {
    List<String> violations =
        new AxeBuilder(page)
            .analyze().getViolations().stream().map(BrowserTest::described).toList();
    assertThat(violations).as("violations at %s", page.url()).isEmpty();
  }

  private static String described(Rule violation) {
    return violation.getId()
        + ": "
        + violation.getHelp()
        + violation.getNodes().stream().map(node -> "\n    " + node.getHtml()).toList();
  }

  /// The page is not wider than what it is seen in.
  protected static void assertFitsWidth(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("pixels that %s is too wide", page.url())
        .isEqualTo(0);
  }

  /// The whole page as an image in `target/screenshots`.
  ///
  /// @param name without an ending
  protected static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }
}
