package dev.plimsoll.demo.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/// Turns the Markdown of comments into HTML that can do nothing: of HTML tags only a few without
/// attributes stay, everything else of them is text. Suggestion blocks are left out, because they
/// are shown as changes.
final class PageMarkdown {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("</?(?:details|summary|sub|sup|kbd|br)>", Pattern.CASE_INSENSITIVE);

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
  private final HtmlRenderer renderer;
  private final Pattern blobAddress;

  /// @param gitHub where the stand-in is; links to its files become links within the page
  PageMarkdown(String gitHub) {
    this.blobAddress =
        Pattern.compile(Pattern.quote(gitHub) + "/[\\w.-]+/[\\w.-]+/blob/\\w+/([^#]*)#L(\\d+).*");
    this.renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context ->
                (node, tag, attributes) -> {
                  if (node instanceof Link
                      && !attributes.getOrDefault("href", "").startsWith("#")) {
                    attributes.put("target", "_blank");
                    attributes.put("rel", "noopener noreferrer");
                  }
                })
            .nodeRendererFactory(FewTags::new)
            .build();
  }

  String html(String markdown) {
    Node document = parser.parse(COMMENT.matcher(markdown).replaceAll(""));
    document.accept(new Tidying());
    return renderer.render(document);
  }

  private final class Tidying extends AbstractVisitor {
    @Override
    public void visit(FencedCodeBlock block) {
      if ("suggestion".equals(block.getInfo())) {
        block.unlink();
      }
    }

    @Override
    public void visit(Link link) {
      Matcher blob = blobAddress.matcher(link.getDestination());
      if (blob.matches()) {
        link.setDestination("#line-" + blob.group(1) + "-" + blob.group(2));
      }
      visitChildren(link);
    }
  }

  private record FewTags(HtmlWriter out) implements NodeRenderer {
    FewTags(HtmlNodeRendererContext context) {
      this(context.getWriter());
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(HtmlBlock.class, HtmlInline.class);
    }

    @Override
    public void render(Node node) {
      String html =
          node instanceof HtmlBlock block ? block.getLiteral() : ((HtmlInline) node).getLiteral();
      Matcher tag = TAG.matcher(html);
      int at = 0;
      for (; tag.find(); at = tag.end()) {
        out.text(html.substring(at, tag.start()));
        out.raw(tag.group());
      }
      out.text(html.substring(at));
    }
  }
}
