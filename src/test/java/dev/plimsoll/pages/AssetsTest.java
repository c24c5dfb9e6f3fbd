package dev.plimsoll.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
  private static final Path FOLDER = Path.of("src/main/resources/assets");

  @Test
  void theAddressHasAHashOfTheContent() {
    assertThat(Assets.path("plimsoll.css")).matches("/assets/plimsoll-[0-9a-f]{16}\\.css");
    assertThat(Assets.find("plimsoll.css")).isEqualTo(Assets.find("plimsoll-0123456789abcdef.css"));
  }

  @Test
  void aModuleImportsOthersByTheirAddresses() {
    assertThat(Assets.find("playground.js").orElseThrow().text())
        .contains("from \"" + Assets.path("editor.js") + "\"")
        .doesNotContain("\"./");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such.css", "../plimsoll.css", "plimsoll.css.map", "", "Plimsoll.css"})
  void thereIsNothingElse(String name) {
    assertThat(Assets.find(name)).isEmpty();
    assertThatThrownBy(() -> Assets.path(name)).hasMessage("there is no asset " + name);
  }

  @Test
  void theScriptsOfAPageAreSmall() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      long bytes =
          files
              .filter(file -> file.toString().endsWith(".js"))
              .mapToLong(file -> file.toFile().length())
              .sum();
      assertThat(bytes).isLessThan(20_000);
    }
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text.replace("http://www.w3.org/2000/svg", ""))
            .as(file.toString())
            .doesNotContain("http:", "https:", "@import", "url(");
      }
    }
  }
}
