package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvTest {
  private static final String DOT_ENV =
      """
      # what the shop is made of
      REGISTRY=registry.example.org/shop
      export TAG='4.2'   # quoted
      WEB="${REGISTRY}/web"
      EMPTY=
      COLOUR=red # not green
      LOST=${NOBODY}
      """;

  @ParameterizedTest
  @CsvSource({
    "shop, shop",
    "$WEB, registry.example.org/shop/web",
    "${WEB}:${TAG}, registry.example.org/shop/web:4.2",
    "${NOBODY:-${TAG}}, 4.2",
    "${NOBODY-a}/${COLOUR}, a/red",
    "${TAG:?say which}, 4.2",
    "${EMPTY:-full}, full",
    "x${EMPTY-full}, x",
    "${TAG:+new}, new",
    "a$$b, a$b"
  })
  void valuesAreFilledIn(String written, String meant) {
    assertThat(image(written)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"$NOBODY", "a:${NOBODY:?say which}", "$LOST", "${NOBODY:-$LOST}", "${TAG", "a$"})
  void whatNobodySaysIsNotKnown(String written) {
    assertThat(image(written)).isEmpty();
  }

  @Test
  void theBuildAndTheUserAreFilledInToo() {
    Service service =
        service(
            """
            build: {context: ./app, dockerfile: "$COLOUR.Dockerfile", target: "$COLOUR"}
            user: "${COLOUR}:0"
            read_only: ${EMPTY:-true}
            """
                .indent(4));

    assertThat(service.build())
        .contains(new Build("./app/", "./app/red.Dockerfile", Optional.of("red")));
    assertThat(service.userName()).contains("red");
    assertThat(service.isReadOnly()).isEqualTo(Truth.TRUE);
  }

  private static Optional<String> image(String written) {
    return service("    image: '" + written + "'\n").imageName();
  }

  private static Service service(String body) {
    OtherFiles others = new OtherFiles(new WithDotEnv());
    return ComposeFile.parse(SourceText.of("services:\n  web:\n" + body), others)
        .services()
        .getFirst();
  }

  private record WithDotEnv() implements Neighbours {
    @Override
    public String name() {
      return "compose.yaml";
    }

    @Override
    public List<String> beside() {
      return List.of();
    }

    @Override
    public Optional<SourceText> text(String path) {
      return path.equals(".env") ? Optional.of(SourceText.of(DOT_ENV)) : Optional.empty();
    }
  }
}
