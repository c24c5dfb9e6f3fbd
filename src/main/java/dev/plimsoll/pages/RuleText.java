package dev.plimsoll.pages;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/// The Markdown of a rule, made ready for its page.
///
/// @param html all below the first heading
/// @param plain the same without markup
record RuleText(String html, String plain, FixKind fix) {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  /// @param otherRule whether there is another rule of this name, which is then linked
  static RuleText of(String markdown, Predicate<String> otherRule) {
    Node document = PARSER.parse(markdown);
    if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
      heading.unlink();
    }
    return new RuleText(
        renderer(otherRule).render(document),
        TextContentRenderer.builder().build().render(document),
        FixKind.ofPage(markdown));
  }

  private static HtmlRenderer renderer(Predicate<String> otherRule) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(context -> RuleText::scrollByKeyboard)
        .nodeRendererFactory(context -> new RuleNodes(context, otherRule))
        .build();
  }

  /// Tables are wider than a phone.
  private static void scrollByKeyboard(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("table")) {
      attributes.put("tabindex", "0");
    }
  }
}
