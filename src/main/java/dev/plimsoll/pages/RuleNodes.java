package dev.plimsoll.pages;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.text.TextContentRenderer;

/// Headings that can be linked to, code that can be scrolled by keyboard, and names of rules that
/// lead to their pages.
final class RuleNodes implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Predicate<String> otherRule;
  private final Map<String, Integer> taken = new HashMap<>();

  /// @param otherRule whether there is another rule of this name
  RuleNodes(HtmlNodeRendererContext context, Predicate<String> otherRule) {
    this.context = context;
    this.html = context.getWriter();
    this.otherRule = otherRule;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Heading.class, FencedCodeBlock.class, Code.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case Heading heading -> heading(heading);
      case FencedCodeBlock block -> block(block);
      case Code code -> code(code);
      default -> throw new IllegalArgumentException("not asked for: " + node);
    }
  }

  private void heading(Heading heading) {
    String text = TextContentRenderer.builder().build().render(heading);
    String id = id(text);
    String tag = "h" + heading.getLevel();
    html.line();
    html.tag("div", Map.of("class", "heading"));
    html.tag(tag, Map.of("id", id));
    for (Node child = heading.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    html.tag("/" + tag);
    html.tag("a", Map.of("href", "#" + id, "aria-label", "Link to the section " + text));
    html.text("#");
    html.tag("/a");
    html.tag("/div");
    html.line();
  }

  private String id(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    int before = taken.merge(plain, 1, Integer::sum) - 1;
    return before == 0 ? plain : plain + "-" + before;
  }

  private void block(FencedCodeBlock block) {
    html.line();
    html.tag("div", Map.of("class", "code"));
    html.tag("pre", Map.of("tabindex", "0"));
    html.tag("code");
    html.text(block.getLiteral());
    html.tag("/code");
    html.tag("/pre");
    html.tag("/div");
    html.line();
  }

  private void code(Code code) {
    boolean link = otherRule.test(code.getLiteral());
    if (link) {
      html.tag("a", Map.of("href", "/rules/" + code.getLiteral()));
    }
    html.tag("code");
    html.text(code.getLiteral());
    html.tag("/code");
    if (link) {
      html.tag("/a");
    }
  }
}
