package dev.plimsoll.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// The page of a rule and the list of them all, kept as Markdown beside the classes, for the
/// terminal and the browser.
public final class RulePage {
  private static final Pattern RULE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true).build();

  private RulePage() {}

  /// The page of a rule as Markdown; empty where there is no such rule.
  public static Optional<String> markdown(String ruleId) {
    if (!RULE_ID.matcher(ruleId).matches()) {
      return Optional.empty();
    }
    try (InputStream page = RulePage.class.getResourceAsStream("/rules/" + ruleId + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The page of a rule as HTML of our own making, for the inside of a document.
  public static Optional<String> html(String ruleId) {
    return markdown(ruleId).map(page -> RENDERER.render(PARSER.parse(page)));
  }
}
