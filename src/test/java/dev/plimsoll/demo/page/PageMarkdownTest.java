package dev.plimsoll.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageMarkdownTest {
  private final PageMarkdown markdown = new PageMarkdown("http://127.0.0.1:1");

  @Test
  void markdownBecomesHtml() {
    assertThat(markdown.html("**One** `two`\n\n- three"))
        .isEqualTo("<p><strong>One</strong> <code>two</code></p>\n<ul>\n<li>three</li>\n</ul>\n");
  }

  @Test
  void tagsThatFoldTextStayAndAllOthersAreText() {
    assertThat(
            markdown.html("<details><summary>More</summary>\n\n<b onclick=x>y</b>\n\n</details>"))
        .contains("<details><summary>More</summary>", "&lt;b onclick=x&gt;", "</details>");
    assertThat(markdown.html("<details ontoggle=x>")).doesNotContain("<details");
    assertThat(markdown.html("<script>x</script>")).doesNotContain("<script");
  }

  @Test
  void suggestionsAndMarkersAreLeftOut() {
    assertThat(markdown.html("Use it.\n\n```suggestion\nCOPY a b\n```\n\n<!-- mark -->"))
        .isEqualTo("<p>Use it.</p>\n");
  }

  @Test
  void linksToLinesStayOnThePageAndOthersOpenBesideIt() {
    assertThat(markdown.html("[a](http://127.0.0.1:1/harbour/shop/blob/abc/jobs/Dockerfile#L5)"))
        .contains("href=\"#line-jobs/Dockerfile-5\"");
    assertThat(markdown.html("[a](https://plimsoll.example/)")).contains("target=\"_blank\"");
  }

  @Test
  void addressesThatRunSomethingAreTakenAway() {
    assertThat(markdown.html("[a](javascript:alert(1))")).doesNotContain("javascript");
  }
}
