package dev.plimsoll.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  @Test
  void columnsCountCharactersAndOffsetsCountBytes() {
    SourceText text = SourceText.of("a\ngrün é 🚢 x\n");
    int x = text.toBytes().length - 2;

    assertThat(text.byteAt(x)).isEqualTo((byte) 'x');
    assertThat(text.position(x)).isEqualTo(new Position(2, 10));
  }

  @Test
  void columnsOfAVeryLongLineAreTheSame() {
    String line = "ä".repeat(10_000) + "x";
    SourceText text = SourceText.of("first\n" + line);

    assertThat(text.position(text.length() - 1)).isEqualTo(new Position(2, 10_001));
    assertThat(text.position(6 + 2 * 5_000)).isEqualTo(new Position(2, 5_001));
  }

  @Test
  void theTextBehindTheLastLineEndIsALineIfThereIsAny() {
    assertThat(SourceText.of("a\nb").lineCount()).isEqualTo(2);
    assertThat(SourceText.of("a\nb\n").lineCount()).isEqualTo(2);
    assertThat(SourceText.of("").lineCount()).isEqualTo(1);
  }

  @Test
  void aCarriageReturnBelongsToTheLineEnd() {
    SourceText text = SourceText.of("a\r\nb\r\nc\n");

    assertThat(text.slice(text.line(2))).isEqualTo("b");
    assertThat(text.slice(text.lineWithEnd(2))).isEqualTo("b\r\n");
    assertThat(text.lineEnding()).isEqualTo(LineEnding.CRLF);
  }

  @Test
  void bytesThatAreNoTextStayThemselves() {
    byte[] bytes = {'a', (byte) 0xFF, '\n', (byte) 0xC3};

    assertThat(SourceText.of(bytes).toBytes()).isEqualTo(bytes);
    assertThat(SourceText.of(bytes).toString()).isEqualTo("a\uFFFD\n\uFFFD");
  }

  @Test
  void theLinesAroundASpanAreWhole() {
    SourceText text = SourceText.of("one\ntwo\nthree\n");

    assertThat(text.slice(text.linesAround(new Span(5, 9)))).isEqualTo("two\nthree\n");
    assertThat(text.slice(text.linesAround(Span.at(4)))).isEqualTo("two\n");
  }

  @Test
  void editsKeepEveryOtherByte() {
    byte[] bytes = "ADD a b\r\n\u00e9".getBytes(StandardCharsets.ISO_8859_1);

    SourceText edited =
        Edits.apply(
            SourceText.of(bytes),
            java.util.List.of(Edit.insert(9, "USER x\r\n"), Edit.replace(new Span(0, 3), "COPY")));

    assertThat(edited.toBytes())
        .isEqualTo("COPY a b\r\nUSER x\r\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
  }
}
