package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where `check` writes its reports, and in which form.
class CheckOutputsTest {
  @TempDir private Path folder;
  private String dockerfile;

  @BeforeEach
  void aFlawedDockerfile() throws Exception {
    dockerfile =
        Files.writeString(
                folder.resolve("Dockerfile"), "FROM alpine:3.20\nADD a.conf /etc/\nUSER 1000\n")
            .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "text, 1 | ^^^",
    "concise, 2:1: warning [add-instead-of-copy]",
    "json, '\"findings\"'",
    "sarif, '\"runs\"'",
    "gitlab, '\"check_name\"'",
    "checkstyle, <checkstyle",
    "junit, <testsuites",
    "github, ::warning file="
  })
  void everyFormatHasItsName(String format, String typical) {
    CommandLineRun outcome = CommandLineRun.of("check", "--format", format, dockerfile);

    assertThat(outcome.out()).contains(typical.replace("1 | ", ""));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(1);
  }

  @Test
  void anOutputBelongsToTheFormatBeforeIt() throws Exception {
    Path sarif = folder.resolve("out/deep.sarif");
    Path json = folder.resolve("report.json");

    CommandLineRun outcome =
        CommandLineRun.of(
            "check",
            "--format",
            "text",
            "--format",
            "sarif",
            "--output",
            sarif.toString(),
            "--format",
            "json",
            "--output",
            json.toString(),
            dockerfile);

    assertThat(outcome.out()).contains("1 finding in 1 of 1 file");
    assertThat(read(sarif).at("/version").asText()).isEqualTo("2.1.0");
    assertThat(read(json).at("/findings")).hasSize(1);
    assertThat(outcome.exitCode()).isEqualTo(1);
  }

  @Test
  void anOutputAloneTakesTheTextAndReplacesTheFileWhole() throws Exception {
    Path report = Files.writeString(folder.resolve("report.txt"), "x".repeat(10_000));

    CommandLineRun outcome =
        CommandLineRun.of("check", "--color=always", "-o", report.toString(), dockerfile);

    assertThat(outcome.out()).isEmpty();
    assertThat(report).content().contains("^^^").doesNotContain("xxx", "\u001B");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void twoFormatsForOnePlaceAreAMistake() {
    assertThat(CommandLineRun.of("check", "--format", "json", "--format", "text", dockerfile))
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "plimsoll: more than one format for standard output; give each but one its"
                    + " --output\n"));
  }

  @Test
  void aReportThatCannotBeWrittenIsAnError() {
    CommandLineRun outcome =
        CommandLineRun.of("check", "--output", dockerfile + "/report", dockerfile);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Dockerfile/report: cannot be written");
  }

  @Test
  void rulesAndPracticesAreChosenByName() {
    assertThat(CommandLineRun.of("check", "--rule", "non-root", dockerfile).exitCode()).isZero();
    assertThat(CommandLineRun.of("check", "--rule", "copy", dockerfile).exitCode()).isEqualTo(1);
    assertThat(CommandLineRun.of("check", "--ignore", "add-instead-of-copy", dockerfile).exitCode())
        .isZero();
    assertThat(CommandLineRun.of("check", "--rule", "add-instead-of-cpy", dockerfile).err())
        .contains("did you mean add-instead-of-copy?");
  }

  @Test
  void fixMendsTheChosenRulesOnly() {
    CommandLineRun.of("fix", "--rule", "non-root", dockerfile);
    assertThat(Path.of(dockerfile)).content().contains("ADD");

    CommandLineRun.of("fix", "--rule", "copy", dockerfile);
    assertThat(Path.of(dockerfile)).content().contains("COPY");
  }

  @Test
  void theSchemaOfTheJsonIsPrinted() throws Exception {
    JsonNode schema = new ObjectMapper().readTree(CommandLineRun.of("check", "--schema").out());

    assertThat(schema.at("/properties/findings")).isNotEmpty();
  }

  @Test
  void colourIsOnRequestWhereThereIsNoTerminal() {
    assertThat(CommandLineRun.of("check", "--color", "always", dockerfile).out())
        .contains("\u001B[33mwarning");
    assertThat(CommandLineRun.of("check", dockerfile).out()).doesNotContain("\u001B");
  }

  private static JsonNode read(Path file) throws Exception {
    return new ObjectMapper().readTree(Files.readString(file));
  }
}
