package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diff.LineRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
  private static final Links LINKS = new Links("https://plimsoll.test/base/", "https://host.test");

  @Test
  void aRuleHasAPage() {
    assertThat(LINKS.rule("no-user")).isEqualTo("https://plimsoll.test/base/rules/no-user");
  }

  @Test
  void linesOfACommitHaveAPlace() {
    assertThat(lines("a/Dockerfile", LineRange.of(3, 3))).endsWith("/a/Dockerfile#L3");
    assertThat(lines("a/Dockerfile", LineRange.of(3, 5)))
        .isEqualTo("https://host.test/octo/harbour/blob/abc/a/Dockerfile#L3-L5");
  }

  @Test
  void nothingInAPathEndsTheLink() {
    assertThat(lines("a) [b](#?%\n|é", LineRange.of(1, 1)))
        .endsWith("/blob/abc/a%29%20%5Bb%5D%28%23%3F%25%0A%7C%C3%A9#L1");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          app/Dockerfile.dev-1, app/Dockerfile.dev-1
          -rf,                  ./-rf
          a b,                  'a b'
          $(reboot),            '$(reboot)'
          it's,                 'it'\\''s'
          ~,                    '~'
          *,                    '*'
          """)
  void aPathIsOneWordForAShell(String path, String word) {
    assertThat(ShellWord.quoted(path)).isEqualTo(word);
  }

  private static String lines(String path, LineRange lines) {
    return LINKS.lines(FakeHost.PULL_REQUEST, "abc", path, lines);
  }
}
