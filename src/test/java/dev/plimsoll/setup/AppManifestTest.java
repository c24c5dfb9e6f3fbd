package dev.plimsoll.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What GitHub is asked to make is what `app.yml` says.
class AppManifestTest {
  /// What GitHub's documentation of manifests knows.
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "url",
          "hook_attributes",
          "redirect_url",
          "callback_urls",
          "setup_url",
          "description",
          "public",
          "default_events",
          "default_permissions",
          "request_oauth_on_install",
          "setup_on_update");

  private static final URI HERE = URI.create("https://plimsoll.tidewater.example");

  @Test
  void eachKeyOfTheFileIsInTheManifest() throws Exception {
    Map<String, Object> manifest = manifest();
    Map<String, Object> file = file();

    assertThat(manifest.keySet()).containsAll(file.keySet()).isSubsetOf(KNOWN);
    assertThat(file).isNotEmpty();
    for (String same : List.of("description", "public", "default_permissions", "default_events")) {
      assertThat(manifest.get(same)).as(same).isEqualTo(file.get(same));
    }
  }

  @Test
  void itsAddressesAreThoseOfTheServer() throws Exception {
    assertThat(manifest())
        .containsEntry("name", "Plimsoll tidewater")
        .containsEntry("url", HERE.toString())
        .containsEntry(
            "hook_attributes", Map.of("url", HERE + "/api/github/webhooks", "active", true))
        .containsEntry("redirect_url", HERE + "/setup/created")
        .containsEntry("callback_urls", List.of(HERE + "/sign-in/callback"))
        .containsEntry("setup_url", HERE + "/setup/installed")
        .containsEntry("setup_on_update", true)
        .containsEntry("request_oauth_on_install", false);
  }

  @ParameterizedTest
  @CsvSource({
    "tidewater,                              Plimsoll tidewater",
    "a-name-of-exactly-twenty-fi,            Plimsoll a-name-of-exactly-twenty",
    "123456789012345678901234567890,         Plimsoll 1234567890123456789012345"
  })
  void aNameIsNoLongerThanAllowed(String organization, String name) {
    assertThat(AppManifest.nameFor(organization)).isEqualTo(name).hasSizeLessThanOrEqualTo(34);
  }

  @Test
  void namesForOwnAccountsDiffer() {
    assertThat(AppManifest.nameFor(""))
        .startsWith("Plimsoll ")
        .isNotEqualTo(AppManifest.nameFor(""));
  }

  private static Map<String, Object> manifest() throws Exception {
    return new JsonMapper()
        .readValue(AppManifest.of("Plimsoll tidewater", HERE), new TypeReference<>() {});
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> file() throws Exception {
    try (InputStream file = Files.newInputStream(Path.of("app.yml"))) {
      return (Map<String, Object>)
          new Load(LoadSettings.builder().build()).loadFromInputStream(file);
    }
  }
}
