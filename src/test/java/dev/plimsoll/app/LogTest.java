package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.queue.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a process writes to its log.
@Timeout(120)
class LogTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void inJsonEachLineIsAnObjectWithWhatItIsAbout() throws Exception {
    ProcessBuilder program = ChildJvm.of(ServingProgram.class);
    program.environment().clear();
    program.environment().putAll(TestSettings.environment(folder.resolve("data")));
    program.environment().put("PLIMSOLL_LOG_FORMAT", "json");
    program.environment().put("PLIMSOLL_LOG_LEVEL", "debug");
    Process process = program.start();
    try {
      List<JsonNode> lines = new ArrayList<>();
      BufferedReader log = process.errorReader(UTF_8);
      String ready = awaited(log, lines, " is ready at ").path("message").asText();
      URI address = URI.create(ready.substring(ready.indexOf("http://")));
      TestSettings.deliver(address, "guid-1", "opened");
      process.outputWriter(UTF_8).append("go\n").flush();
      JsonNode stored = awaited(log, lines, "STORED");
      JsonNode done =
          lines.stream()
              .filter(line -> line.path("message").asText().contains("done in"))
              .findFirst()
              .orElseGet(() -> awaited(log, lines, "done in"));

      assertThat(stored.path("event").asText()).isEqualTo("pull_request");
      for (JsonNode line : List.of(stored, done)) {
        assertThat(line.path("delivery").asText()).isEqualTo("guid-1");
        assertThat(line.path("installation").asText()).matches("[0-9]+");
        assertThat(line.path("repository").asText()).isEqualTo("tidewater/harbour");
        assertThat(line.path("pull_request").asText()).isEqualTo("7");
      }
      for (JsonNode line : lines) {
        assertThat(Instant.parse(line.path("timestamp").asText())).isNotNull();
        assertThat(line.path("level").asText()).matches("[A-Z]+");
        assertThat(line.path("logger").asText()).startsWith("dev.plimsoll.");
      }
      assertThat(lines.getFirst().has("delivery")).isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void inJsonNobodyForgesALine() throws Exception {
    List<String> lines = said(Map.of("PLIMSOLL_LOG_FORMAT", "json"));

    assertThat(lines).hasSize(3);
    assertThat(read(lines.get(0)).path("message").asText()).contains(LoggingProgram.STRANGE);
    assertThat(read(lines.get(0)).path("repository").asText()).isEqualTo(LoggingProgram.STRANGE);
    assertThat(read(lines.get(1)).path("stack_trace").asText())
        .contains("IllegalStateException: work");
    assertThat(read(lines.get(1)).has("repository")).isFalse();
    assertThat(lines).allMatch(line -> line.chars().noneMatch(it -> it < ' '));
  }

  @Test
  void inTextNobodyForgesALine() throws Exception {
    List<String> lines = said(Map.of());

    assertThat(lines.stream().filter(line -> !line.startsWith("    ")))
        .hasSize(3)
        .allMatch(line ->
            line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+ (WARN |ERROR|INFO ) LoggingProgram .*"));
    assertThat(lines).anyMatch(line -> line.startsWith("    java.lang.IllegalStateException"));
    assertThat(lines).allMatch(line -> line.chars().noneMatch(it -> it < ' ' && it != '\t'));
  }

  @Test
  void theLevelIsASetting() throws Exception {
    assertThat(said(Map.of("PLIMSOLL_LOG_LEVEL", "error")).getFirst()).contains("it failed");
    assertThat(said(Map.of("PLIMSOLL_LOG_LEVEL", "DEBUG")).getLast()).contains("quieter");
    assertThat(said(Map.of("PLIMSOLL_LOG_LEVEL", "")).getLast()).contains("quiet");
    assertThat(said(Map.of("PLIMSOLL_LOG_LEVEL", "verbose")).getLast()).endsWith("quiet");
  }

  private static List<String> said(Map<String, String> environment) throws Exception {
    ProcessBuilder program = ChildJvm.of(LoggingProgram.class);
    program.environment().clear();
    program.environment().putAll(environment);
    Process process = program.start();
    List<String> lines = process.errorReader(UTF_8).readAllLines();
    assertThat(process.waitFor()).isZero();
    return lines;
  }

  private static JsonNode awaited(BufferedReader log, List<JsonNode> lines, String part) {
    try {
      for (String line = log.readLine(); line != null; line = log.readLine()) {
        lines.add(read(line));
        if (lines.getLast().path("message").asText().contains(part)) {
          return lines.getLast();
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("the log ended without: " + part);
  }

  private static JsonNode read(String line) throws JsonProcessingException {
    return JSON.readTree(line);
  }
}
