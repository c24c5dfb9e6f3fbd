package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The compose file is one by the Compose specification's schema.
class DeployedComposeFileTest {
  private static final Path SCHEMA = Path.of("target/github-descriptions/compose.schema.json");
  private static final Path FILE = Path.of("deploy/compose.yaml");

  @BeforeAll
  static void theSchemaIsHere() {
    Assumptions.assumeTrue(
        Files.exists(SCHEMA), SCHEMA + " is not here: run src/test/bin/fetch-github-descriptions");
  }

  private static Set<ValidationMessage> mistakes(String yaml) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(SCHEMA.toUri(), new ObjectMapper().readTree(SCHEMA.toFile()))
        .validate(new ObjectMapper().valueToTree(YamlDocuments.of(yaml).getFirst()));
  }

  @Test
  void itIsOneThatComposeTakes() throws Exception {
    assertThat(mistakes(Files.readString(FILE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "read_only: true, readonly: true",
    "stop_grace_period, stop_grace_seconds",
    "condition: service_healthy, condition: healthy",
    "retries: 12, tries: 12",
    "internal: true, internal: [true]",
    "networks:, network:",
  })
  void aSpoiltOneIsRefused(String from, String to) throws Exception {
    String sound = Files.readString(FILE);
    assertThat(sound).contains(from);

    assertThat(mistakes(sound.replace(from, to))).isNotEmpty();
  }
}
