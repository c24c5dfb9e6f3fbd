package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.recovery.Intake.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether a delivery is needed, told by its event and action alone.
class EventNeedsTest {
  private static final Path EXAMPLES = Path.of("target/github-descriptions/webhook-examples.json");

  private final DeliveryReader reader = new DeliveryReader(InstantSource.system());

  @ParameterizedTest
  @CsvSource({
    "pull_request, synchronize, CERTAIN",
    "pull_request, edited, PERHAPS",
    "pull_request, labeled, NONE",
    "installation, deleted, CERTAIN",
    "merge_group, checks_requested, CERTAIN",
    "issue_comment, created, PERHAPS",
    "issue_comment, deleted, NONE",
    "push, '', PERHAPS",
    "star, created, NONE",
    "ping, '', NONE"
  })
  void theListSaysEnough(String event, String action, Need need) {
    assertThat(EventNeeds.of(event, action)).isEqualTo(need);
  }

  @Test
  void itAgreesWithTheReadingOfEveryExample() throws IOException {
    assumeTrue(Files.exists(EXAMPLES), "no examples: run src/test/bin/fetch-github-descriptions");
    int needed = 0;
    for (JsonNode event : new ObjectMapper().readTree(EXAMPLES.toFile())) {
      for (JsonNode example : event.path("examples")) {
        needed += agrees(event.path("name").asText(), (ObjectNode) example.deepCopy()) ? 1 : 0;
      }
    }
    assertThat(needed).isGreaterThan(20);
  }

  /// Answers whether the example is needed.
  private boolean agrees(String event, ObjectNode example) {
    example.putObject("installation").put("id", 42);
    Need need = EventNeeds.of(event, example.path("action").asText(""));
    DeliveryReading reading =
        reader.read("a-guid", event, false, example.toString().getBytes(UTF_8));
    if (reading instanceof DeliveryReading.Needed) {
      assertThat(need).as("%s.%s", event, example.path("action")).isNotEqualTo(Need.NONE);
      return true;
    }
    if (reading instanceof DeliveryReading.Unneeded) {
      assertThat(need).as("%s.%s", event, example.path("action")).isNotEqualTo(Need.CERTAIN);
    }
    return false;
  }
}
