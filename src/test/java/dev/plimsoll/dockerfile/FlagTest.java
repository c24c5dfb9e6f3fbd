package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagTest {
  @Test
  void theyEndAtTheFirstWordWithoutDashes() {
    assertThat(texts("COPY --from=a --link b --c d")).containsExactly("--from=a", "--link");
    assertThat(Read.arguments("COPY --from=a --link b --c d")).containsExactly("b", "--c", "d");
  }

  @Test
  void twoDashesAloneEndThemAndAreDropped() {
    assertThat(texts("RUN --network=none -- --b")).containsExactly("--network=none");
    assertThat(Read.arguments("RUN --network=none -- --b")).containsExactly("--b");
  }

  @Test
  void quotesAndEscapesVanish() {
    assertThat(texts("COPY --chown='a b':\"c\" --from=d\\ e --x=\"\\\"\" y z"))
        .containsExactly("--chown=a b:c", "--from=d e", "--x=\"");
  }

  @Test
  void bytesAreTakenForCharacters() {
    assertThat(texts("COPY --from=\u00e9 a b")).containsExactly("--from=\u00c3\u00a9");
  }

  @Test
  void aFlagKnowsItsPlace() {
    Flag flag = Read.first("COPY --link \\\n --from=\"a b\" c d", Copy.class).from().orElseThrow();

    assertThat(flag.value()).contains("a b");
    assertThat(flag.span()).isEqualTo(new Span(15, 27));
    assertThat(flag.valueSpan()).isEqualTo(new Span(22, 27));
  }

  @Test
  void mountsAreFieldsWithCommas() {
    Run run =
        Read.first("RUN --mount='type=cache,\"target=/a,b\",RO' --mount=src=x,dst=y z", Run.class);

    assertThat(run.mounts()).extracting(Mount::type).containsExactly("cache", "bind");
    assertThat(run.mounts().getFirst().target()).contains("/a,b");
    assertThat(run.mounts().getFirst().options()).containsKey("ro");
    assertThat(run.mounts().getLast().source()).contains("x");
  }

  private static List<String> texts(String text) {
    return Read.file(text).instructions().getFirst().statement().flags().stream()
        .map(Flag::text)
        .toList();
  }
}
