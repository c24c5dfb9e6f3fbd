package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PiecesTest {
  @Test
  void eachPieceSaysWhatItIs() {
    assertThat(
            pieces(
                """
                # escape=`

                # an image
                  FROM --platform=x a `
                # inside

                  b
                RUN -- <<E
                x
                E
                """))
        .containsExactly(
            "DIRECTIVE(# escape=`|)",
            "BLANK(|)",
            "COMMENT(# an image|)",
            "INDENT(  )",
            "KEYWORD(FROM)",
            "SEPARATOR( )",
            "FLAG(--platform=x)",
            "SEPARATOR( )",
            "ARGUMENTS(a )",
            "CONTINUATION(`|)",
            "COMMENT(# inside|)",
            "BLANK(|)",
            "ARGUMENTS(  b)",
            "LINE_END(|)",
            "KEYWORD(RUN)",
            "SEPARATOR( -- )",
            "ARGUMENTS(<<E)",
            "LINE_END(|)",
            "HEREDOC_BODY(x|)",
            "HEREDOC_END(E|)");
  }

  @Test
  void keepsByteOrderMarkAndMixedLineEndsAndAMissingLastOne() {
    assertThat(pieces("\uFEFFFROM a\r\nRUN b \\\r\n && c\nUSER d"))
        .containsExactly(
            "BYTE_ORDER_MARK(\uFEFF)",
            "KEYWORD(FROM)",
            "SEPARATOR( )",
            "ARGUMENTS(a)",
            "LINE_END(<|)",
            "KEYWORD(RUN)",
            "SEPARATOR( )",
            "ARGUMENTS(b )",
            "CONTINUATION(\\<|)",
            "ARGUMENTS( && c)",
            "LINE_END(|)",
            "KEYWORD(USER)",
            "SEPARATOR( )",
            "ARGUMENTS(d)");
  }

  private static List<String> pieces(String text) {
    SourceText source = SourceText.of(text);
    List<Piece> pieces = DockerfileParser.parse(source).pieces();
    assertThat(pieces.stream().map(p -> source.slice(p.span())).collect(Collectors.joining()))
        .isEqualTo(text);
    return pieces.stream()
        .map(p -> p.kind() + "(" + source.slice(p.span()) + ")")
        .map(shown -> shown.replace("\r", "<").replace("\n", "|"))
        .toList();
  }
}
