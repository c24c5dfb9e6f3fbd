package dev.plimsoll.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
  private static String show(String markdown) {
    return String.join("\n", Markdown.show(markdown, new Palette(false), 40));
  }

  @Test
  void marksTurnIntoPlainWords() {
    assertThat(
            show(
                "**Runs as root**: see [`USER`](https://docs.example/user) &amp; \\_more\\_ <sub>now</sub>"))
        .isEqualTo("Runs as root: see USER\n(https://docs.example/user) & _more_ now");
  }

  @Test
  void linesAreWrappedAndListsKept() {
    assertThat(show("The container runs as root,\nwhich nobody needs at all.\n\n- one\n- two\n"))
        .isEqualTo(
            """
            The container runs as root, which nobody
            needs at all.

            - one
            - two\
            """);
  }

  @Test
  void markersAndSuggestionsAreNotShownAndCodeIs() {
    assertThat(show("<!-- plimsoll:\nx -->Text\n```suggestion\nCOPY a b\n```\n```sh\nls\n```\n"))
        .isEqualTo("Text\n    ls");
  }

  @Test
  void nothingFromOutsideReachesTheTerminalAsACommand() {
    assertThat(show("red \u001b[31malert\u0007")).isEqualTo("red [31malert");
  }

  @Test
  void tablesStandInColumns() {
    assertThat(
            show(
                """
                Found:
                | Place | Why |
                | --- | :-: |
                | [Dockerfile:5](https://git.example/5) | `apt` leaves its \\| lists in the layer |
                | a.yml | open |

                Done.\
                """))
        .isEqualTo(
            """
            Found:
            Place         Why
            Dockerfile:5  apt leaves its | lists in
                          the layer
            a.yml         open

            Done.\
            """);
  }
}
