package dev.plimsoll.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownWritesTest {
  private final KnownWrites images = KnownWrites.bundled();

  @Test
  void everyLineSaysWhereItIsFrom() {
    assertThat(images.all())
        .isNotEmpty()
        .allSatisfy(known -> assertThat(known.source()).contains("/").contains(":"));
  }

  @Test
  void foldersAreAbsolute() {
    assertThat(images.all())
        .flatExtracting(WrittenPaths::scratch, WrittenPaths::volumes, WrittenPaths::data)
        .allSatisfy(list ->
            assertThat((List<?>) list).allSatisfy(it -> assertThat((String) it).startsWith("/")));
  }

  @Test
  void whatIsMountedDecidesAmongLines() {
    ImageReference nginx = ImageReference.of("nginx:1.29");

    assertThat(images.find(nginx, _ -> false).orElseThrow().scratch())
        .containsExactly("/run", "/var/cache/nginx");
    assertThat(images.find(nginx, _ -> true).orElseThrow().scratch()).contains("/etc/nginx/conf.d");
  }

  @Test
  void programsOfOthersAreToldFromOnesOwn() {
    assertThat(images.isForeign(ImageReference.of("someone/wiki"))).isTrue();
    assertThat(images.isForeign(ImageReference.of("ghost"))).isTrue();
    assertThat(images.isForeign(ImageReference.of("shop:1"))).isFalse();
    assertThat(images.isForeign(ImageReference.of("registry.example.org:5000/shop"))).isFalse();
  }
}
