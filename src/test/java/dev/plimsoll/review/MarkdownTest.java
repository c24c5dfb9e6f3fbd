package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What strangers wrote is shown and never obeyed. A Markdown reader that is not ours is the judge.
class MarkdownTest {
  private static final Parser READER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          apt-get install -y curl          | apt-get install -y curl
          rm -rf /var/lib/apt/lists/*      | rm -rf /var/lib/apt/lists/\\*
          ask @octocat                     | ask <span>@</span>octocat
          a@example.com                    | a<span>@</span>example.com
          FROM a@sha256:12                 | FROM a<span>@</span>sha256:12
          see #123 and GH-7                | see <span>#</span>123 and GH<span>-</span>7
          o/r#1                            | o/r<span>#</span>1
          https://evil.example             | https<span>:</span>//evil.example
          www.evil.example                 | www<span>.</span>evil.example
          mailto:a                         | mailto<span>:</span>a
          :tada:                           | <span>:</span>tada:
          :man_bowing:                     | <span>:</span>man\\_bowing:
          $A and $B                        | <span>$</span>A and <span>$</span>B
          <b>&amp;                         | &lt;b&gt;&amp;amp;
          ![x](y)                          | !\\[x\\](y)
          `code`                           | \\`code\\`
          ~gone~                           | \\~gone\\~
          # a title                        | \\# a title
          #1 at the start                  | <span>#</span>1 at the start
          - an item                        | \\- an item
          12. an item                      | 12\\. an item
          ===                              | \\===
          note[^1]                         | note\\[^1\\]
          [^1]: a footnote                 | \\[^1\\]: a footnote
          <!-- plimsoll:1 -->              | &lt;!-- plimsoll:1 --&gt;
          ```sh                            | \\`\\`\\`sh
          ~~~                              | \\~\\~\\~
          GH-1                             | GH<span>-</span>1
          owner/repo#1                     | owner/repo<span>#</span>1
          at 65904cf                       | at 65904c<span></span>f
          owner/repo@65904cfe              | owner/repo<span>@</span>65904c<span></span>fe
          a\\@b                            | a\\\\<span>@</span>b
          """)
  void textIsInert(String text, String markdown) {
    assertThat(Markdown.text(text)).isEqualTo(markdown);
  }

  @Test
  void aLineStaysALine() {
    assertThat(Markdown.text("one\n\n# two\r\nthree")).isEqualTo("one  # two  three");
  }

  @Test
  void whatHidesIsNamed() {
    assertThat(Markdown.text("a\u202Eb\u0000c\u200Bd"))
        .isEqualTo("a&lt;U+202E&gt;b&lt;U+0000&gt;c&lt;U+200B&gt;d");
    assertThat(Markdown.code("a\u2066b")).isEqualTo("`a<U+2066>b`");
    assertThat(VisibleText.of("\uD800 \uDB40\uDC41")).isEqualTo("<U+D800> <U+E0041>");
  }

  @Test
  void aLongTextIsCut() {
    assertThat(Markdown.text("é".repeat(3_000))).hasSize(2_001).endsWith("é…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dockerfile",
        "a b",
        " a ",
        "`",
        "``a`",
        "a`",
        "*a*",
        "@me",
        "<b>",
        "[a](b)",
        "a\\",
        " ",
        "|"
      })
  void aNameInACodeSpanIsThatName(String name) {
    Node paragraph = READER.parse("before " + Markdown.code(name) + " after").getFirstChild();

    assertThat(paragraph.getFirstChild().getNext()).isInstanceOf(Code.class);
    String literal = ((Code) paragraph.getFirstChild().getNext()).getLiteral();
    assertThat(literal.strip()).isEqualTo(name.strip());
  }

  @Test
  void aBarDoesNotEndACell() {
    String row = "| " + Markdown.codeInCell("a|b\\|c") + " | d |";
    Node table = READER.parse("| x | y |\n|---|---|\n" + row).getFirstChild();

    assertThat(table).isInstanceOf(CustomBlock.class);
    assertThat(plainText(table)).isEqualTo("xya<U+007C>b\\<U+007C>cd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n", "```\n", "a ```` b\n", "~~~\n", "", "\n", "````suggestion\n```\n"})
  void aBlockEndsWhereItEnds(String content) {
    Node block = READER.parse(Markdown.fenced("suggestion", content) + "\nafter").getFirstChild();

    assertThat(((FencedCodeBlock) block).getInfo()).isEqualTo("suggestion");
    assertThat(((FencedCodeBlock) block).getLiteral()).isEqualTo(content);
    assertThat(block.getNext()).isInstanceOf(Paragraph.class);
  }

  @Test
  void whateverIsWrittenIsReadAsItWasWritten() {
    Random random = new Random(11);
    String alphabet = "ab1 \\`*_{}[]()#+-.!|~<>&@$:/=\"'\t^%;?,é";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder("x".repeat(random.nextInt(2)));
      for (int i = random.nextInt(1, 14); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String visible = VisibleText.of(text.toString()).strip();
      if (!visible.isEmpty()) {
        assertInert(visible);
      }
    }
  }

  private static void assertInert(String text) {
    String markdown = Markdown.text(text);
    Node document = READER.parse("- " + markdown);
    Node item = document.getFirstChild().getFirstChild();
    assertThat(document.getFirstChild().getNext()).as(markdown).isNull();
    assertThat(item.getFirstChild()).as(markdown).isInstanceOf(Paragraph.class);
    assertThat(item.getFirstChild().getNext()).as(markdown).isNull();
    for (Node node = item.getFirstChild().getFirstChild(); node != null; node = node.getNext()) {
      assertThat(node).as(markdown).isInstanceOfAny(Text.class, HtmlInline.class);
    }
    assertThat(plainText(document)).as(markdown).isEqualTo(text);
  }

  private static String plainText(Node node) {
    StringBuilder out = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            out.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            out.append(code.getLiteral());
          }
        });
    return out.toString();
  }
}
