package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.Fingerprint;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkerTest {
  private static final Fingerprint ONE = new Fingerprint("0123456789abcdef0123456789abcdef");
  private static final Fingerprint TWO = new Fingerprint("ffffffffffffffffffffffffffffffff");

  @Test
  void whatWasWrittenIsRead() {
    String body = "Use COPY.\n\n" + Marker.of(List.of(ONE, TWO));

    assertThat(Marker.read(body)).containsExactlyInAnyOrder(ONE, TWO);
  }

  @Test
  void hostsChangeLineEndsAndDropTheLast() {
    String body = "Use COPY.\r\n\r\n" + Marker.of(List.of(ONE, TWO)).replace("\n", "\r\n") + "\r\n";

    assertThat(Marker.read(body)).containsExactlyInAnyOrder(ONE, TWO);
  }

  @Test
  void aMarkerThatAFileQuotesIsNotOurs() {
    String body =
        Markdown.fenced("suggestion", Marker.of(List.of(TWO)) + "\n")
            + "\n\n"
            + Marker.of(List.of(ONE));

    assertThat(Marker.read(body)).containsExactly(ONE);
  }

  @Test
  void aCommentWithoutMarkerIsAboutNothing() {
    assertThat(Marker.read("Nice work.")).isEmpty();
    assertThat(Marker.read("<!-- plimsoll:12 -->")).isEmpty();
    assertThat(Marker.read(Marker.of(List.of(ONE)) + " I said.")).isEmpty();
  }
}
