package dev.plimsoll.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownImagesTest {
  private static final KnownImages IMAGES = KnownImages.bundled();

  private static Optional<KnownImage> known(String image) {
    return IMAGES.find(ImageReference.of(image));
  }

  @Test
  void someImagesRunAsTheirOwnUser() {
    assertThat(known("registry.example/distroless/static-debian12:nonroot"))
        .hasValueSatisfying(image -> assertThat(image.user()).contains("65532"));
    assertThat(known("registry.example/distroless/static-debian12"))
        .hasValueSatisfying(image -> assertThat(image.user()).isEmpty());
  }

  @Test
  void someBringAUserAndSomeSwitchToOne() {
    assertThat(known("node:22-alpine"))
        .hasValueSatisfying(image -> assertThat(image.brings()).contains("node"));
    assertThat(known("postgres:17"))
        .hasValueSatisfying(
            image -> assertThat(image.drop()).map(OwnDrop::user).contains("postgres"));
  }

  @Test
  void anotherImageOfTheSameNameIsAnotherImage() {
    assertThat(known("team/postgres:17")).isEmpty();
    assertThat(known("registry.example/node:22")).isEmpty();
  }

  @Test
  void everythingSaidHasASourceAndSaysSomething() {
    assertThat(IMAGES.all())
        .isNotEmpty()
        .allSatisfy(image -> {
          assertThat(image.source()).contains(": ");
          assertThat(image.repository().isSpecific() || !image.tags().isEmpty()).isTrue();
        });
  }
}
