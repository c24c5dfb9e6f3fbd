package dev.plimsoll.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplicedTextTest {
  private final SourceText source = SourceText.of("one \\\n  two \\\nthree");
  private final SplicedText text =
      SplicedText.of(source, List.of(new Span(0, 4), new Span(6, 12), new Span(14, 19)));

  @Test
  void readsThePiecesOneBehindTheOther() {
    assertThat(text).hasToString("one   two three");
    assertThat(text.length()).isEqualTo(15);
  }

  @Test
  void leadsBackToTheSource() {
    assertThat(text.sourceOffset(6)).isEqualTo(8);
    assertThat(text.sourceOffset(15)).isEqualTo(19);
    assertThat(text.sourceSpan(6, 15)).isEqualTo(new Span(8, 19));
    assertThat(text.sourcePieces(6, 15)).containsExactly(new Span(8, 12), new Span(14, 19));
    assertThat(text.offsetOf(8)).isEqualTo(6);
    assertThat(text.offsetOf(13)).isEqualTo(10);
  }

  @Test
  void aPartHasThePlacesOfTheWhole() {
    SplicedText part = text.part(6, 12);

    assertThat(part).hasToString("two th");
    assertThat(part.span()).isEqualTo(new Span(8, 16));
    assertThat(part.part(4, 4).span()).isEqualTo(Span.at(12));
  }

  @Test
  void rangesAndTextsCanBePutTogether() {
    SplicedText extracted = text.extract(List.of(new Span(0, 3), new Span(6, 9)));

    assertThat(extracted).hasToString("onetwo");
    assertThat(extracted.sourceSpan(3, 6)).isEqualTo(new Span(8, 11));
    assertThat(SplicedText.join(List.of(text.part(0, 3), text.part(10, 15))))
        .hasToString("onethree");
  }

  @Test
  void otherBytesCanStandAtTheSamePlaces() {
    SplicedText other = text.extract(List.of(new Span(10, 13))).withBytes(bytes("THR"));

    assertThat(other).hasToString("THR");
    assertThat(other.sourceSpan(1, 3)).isEqualTo(new Span(15, 17));
  }

  @Test
  void eachByteThatIsNoUtf8ReadsAsOneReplacement() {
    byte[] broken = {'a', (byte) 0xE2, (byte) 0x82, 'b', (byte) 0xFF, (byte) 0xC3, (byte) 0xA9};

    assertThat(SourceText.of(broken)).hasToString("a\uFFFD\uFFFDb\uFFFD\u00E9");
    assertThat(SourceText.of(broken).whole().part(1, 4)).hasToString("\uFFFD\uFFFDb");
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
