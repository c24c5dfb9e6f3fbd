package dev.plimsoll.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {
  @ParameterizedTest
  @CsvSource({
    "node,                               '',               node,        '',     ''",
    "library/node:22,                    '',               node,        22,     ''",
    "Team/App:V1,                        '',               team/app,    v1,     ''",
    "registry.example/team/app:v1,       registry.example, team/app,    v1,     ''",
    "registry.example:5000/app,          registry.example:5000, app,    '',     ''",
    "localhost/app@sha256:abc,           localhost,        app,         '',     sha256:abc",
    "team/app:v1@sha256:abc,             '',               team/app,    v1,     sha256:abc",
    "node:${VERSION:-22},                '',               node,        ${version:-22}, ''",
  })
  void aNameIsTakenApart(String text, String host, String repository, String tag, String digest) {
    assertThat(ImageReference.of(text))
        .isEqualTo(new ImageReference(host, repository, tag, digest));
  }

  @Test
  void officialImagesAreKnownOnMirrorsThatKeepTheirFolder() {
    assertThat(ImageReference.of("node").isOfficial()).isTrue();
    assertThat(ImageReference.of("registry.example/docker/library/node").isOfficial()).isTrue();
    assertThat(ImageReference.of("registry.example/node").isOfficial()).isFalse();
    assertThat(ImageReference.of("team/node").isOfficial()).isFalse();
  }

  @Test
  void whatIsStillToBeFilledInIsAPlaceholder() {
    assertThat(ImageReference.of("{{ base }}").isPlaceholder()).isTrue();
    assertThat(ImageReference.of("$REGISTRY/app").isPlaceholder()).isTrue();
    assertThat(ImageReference.of("node:${VERSION}").isPlaceholder()).isFalse();
    assertThat(ImageReference.of("node:${VERSION}").isTagKnown()).isFalse();
  }
}
