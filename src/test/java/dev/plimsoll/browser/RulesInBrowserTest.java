package dev.plimsoll.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.plimsoll.app.CataloguePages;
import dev.plimsoll.server.AssetsEndpoint;
import dev.plimsoll.server.RulesEndpoint;
import dev.plimsoll.server.WebServer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesInBrowserTest extends BrowserTest {
  @ParameterizedTest
  @EnumSource(Look.class)
  void x(Look look) throws Exception {
    try (WebServer server =
        WebServer.start(
            "127.0.0.1",
            0,
            List.of(
                new AssetsEndpoint(),
                new RulesEndpoint(CataloguePages.all())))) {
      Page page = page(look);
      page.navigate("http://127.0.0.1:" + server.port() + "/rules/root-user");
      screenshot(page, "rule-" + look.label());
      page.navigate("http://127.0.0.1:" + server.port() + "/rules");
      screenshot(page, "rules-" + look.label());
      assertThat(page.title()).contains("Rules");
    }
  }
}
