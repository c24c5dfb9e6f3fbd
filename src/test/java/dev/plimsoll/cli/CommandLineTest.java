package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The daily tool, as a person meets it.
class CommandLineTest {
  private static final String FLAWED =
      """
      FROM alpine:3.20
      ADD shop.conf /etc/shop.conf
      USER 1000
      """;
  private static final String MENDED = FLAWED.replace("ADD", "COPY");

  @TempDir private Path folder;
  private Path dockerfile;

  @BeforeEach
  void aFolderWithOneFlawedDockerfile() throws Exception {
    dockerfile = Files.writeString(folder.resolve("Dockerfile"), FLAWED);
  }

  @Test
  void checkPrintsFindingsLikeACompiler() {
    CommandLineRun outcome = CommandLineRun.of("check", dockerfile.toString());

    assertThat(outcome.out())
        .startsWith(dockerfile + ":2:1: warning [add-instead-of-copy] ")
        .contains("1 finding in 1 of 1 file: 0 errors, 1 warning, 0 infos.");
    assertThat(outcome.exitCode()).isEqualTo(1);
  }

  @Test
  void checkSearchesFolders() throws Exception {
    Files.createDirectories(folder.resolve("deep/node_modules"));
    Files.writeString(folder.resolve("deep/api.Dockerfile"), FLAWED);
    Files.writeString(folder.resolve("deep/node_modules/Dockerfile"), FLAWED);
    Files.writeString(folder.resolve("deep/notes.txt"), FLAWED);

    CommandLineRun outcome = CommandLineRun.of("check", folder.toString());

    assertThat(outcome.out().lines().filter(line -> line.contains("add-instead-of-copy")))
        .hasSize(2)
        .anyMatch(line -> line.contains("deep/api.Dockerfile:2:1"));
  }

  @Test
  void checkIsCleanOnACleanFile() throws Exception {
    Files.writeString(dockerfile, MENDED);

    CommandLineRun outcome = CommandLineRun.of("check", dockerfile.toString());

    assertThat(outcome).isEqualTo(new CommandLineRun(0, "No findings in 1 file.\n", ""));
  }

  @Test
  void failOnDecidesTheExitCodeAndNotWhatIsShown() {
    CommandLineRun outcome =
        CommandLineRun.of("check", "--fail-on", "error", dockerfile.toString());

    assertThat(outcome.out()).contains("add-instead-of-copy");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void jsonTellsPlaceCategoryAndFix() throws Exception {
    CommandLineRun outcome = CommandLineRun.of("check", "--format", "json", dockerfile.toString());

    JsonNode finding = new ObjectMapper().readTree(outcome.out()).at("/findings/0");
    assertThat(finding.at("/rule").asText()).isEqualTo("add-instead-of-copy");
    assertThat(finding.at("/category").asText()).isEqualTo("copy");
    assertThat(finding.at("/severity").asText()).isEqualTo("warning");
    assertThat(finding.at("/path").asText()).isEqualTo(dockerfile.toString());
    assertThat(finding.at("/start").toString()).isEqualTo("{\"line\":2,\"column\":1}");
    assertThat(finding.at("/end").toString()).isEqualTo("{\"line\":2,\"column\":4}");
    assertThat(finding.at("/fix/applicability").asText()).isEqualTo("safe");
    assertThat(finding.at("/fix/edits/0/replacement").asText()).isEqualTo("COPY");
  }

  @Test
  void standardInputIsTakenForTheFileItIsSaidToBe() {
    CommandLineRun outcome =
        CommandLineRun.withInput(
            "services: {web: {image: nginx}}\n", "check", "-", "--stdin-filename", "compose.yaml");

    assertThat(outcome.out()).contains("compose.yaml:1:").contains("writable-root-in-compose");
  }

  @Test
  void aMissingFileIsAnInputErrorAndTheRestIsChecked() {
    CommandLineRun outcome =
        CommandLineRun.of("check", folder.resolve("nowhere").toString(), dockerfile.toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("nowhere: no such file or folder");
    assertThat(outcome.out()).contains("add-instead-of-copy");
  }

  @Test
  void fixReplacesTheFileAndKeepsItsPermissions() throws Exception {
    Files.setPosixFilePermissions(dockerfile, PosixFilePermissions.fromString("rw-r-----"));

    CommandLineRun outcome = CommandLineRun.of("fix", dockerfile.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).endsWith("Applied 1 fix to 1 file.\n");
    assertThat(dockerfile).hasContent(MENDED);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dockerfile)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(dockerfile);
    }
  }

  @Test
  void fixKeepsLineEndsAndALastLineWithoutOne() throws Exception {
    Files.writeString(dockerfile, FLAWED.strip().replace("\n", "\r\n"));

    CommandLineRun.of("fix", dockerfile.toString());

    assertThat(Files.readString(dockerfile)).isEqualTo(MENDED.strip().replace("\n", "\r\n"));
  }

  @Test
  void fixFollowsASymbolicLink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("Containerfile"), dockerfile);

    CommandLineRun.of("fix", link.toString());

    assertThat(link).isSymbolicLink();
    assertThat(dockerfile).hasContent(MENDED);
  }

  @Test
  void fixShowsADiffAndWritesNothing() throws Exception {
    CommandLineRun outcome = CommandLineRun.of("fix", "--diff", dockerfile.toString());

    assertThat(outcome.out()).contains("-ADD shop.conf /etc/shop.conf\n+COPY shop.conf");
    assertThat(dockerfile).hasContent(FLAWED);
  }

  @Test
  void fixLeavesUnsafeFixesUntilAsked() throws Exception {
    Files.writeString(dockerfile, "FROM alpine:3.20\nCMD [\"date\"]\n");

    CommandLineRun.of("fix", dockerfile.toString());
    assertThat(dockerfile).content().doesNotContain("USER");

    CommandLineRun.of("fix", "--unsafe", dockerfile.toString());
    assertThat(dockerfile).content().contains("USER appuser");
  }

  @Test
  void fixTurnsStandardInputIntoStandardOutput() {
    assertThat(CommandLineRun.withInput(FLAWED, "fix", "-"))
        .isEqualTo(new CommandLineRun(0, MENDED, ""));
  }

  @Test
  void explainPrintsTheRulesPage() {
    assertThat(CommandLineRun.of("explain", "add-instead-of-copy").out())
        .startsWith("# add-instead-of-copy\n");
  }

  @Test
  void explainNamesTheRulesThereAre() {
    CommandLineRun outcome = CommandLineRun.of("explain", "no-such-rule");

    assertThat(outcome.err()).contains("no rule \"no-such-rule\"").contains("add-instead-of-copy");
    assertThat(outcome.exitCode()).isEqualTo(2);
  }

  @Test
  void anUnknownOptionIsOneLine() {
    CommandLineRun outcome = CommandLineRun.of("check", "--frobnicate");

    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("--frobnicate").contains("plimsoll check --help");
    assertThat(outcome.exitCode()).isEqualTo(2);
  }

  @Test
  void everyCommandHasHelp() {
    for (String command :
        new String[] {"check", "fix", "explain", "serve", "rotate-webhook-secret", "demo"}) {
      CommandLineRun outcome = CommandLineRun.of(command, "--help");
      assertThat(outcome.out()).as(command).startsWith("Usage: plimsoll " + command);
      assertThat(outcome.exitCode()).as(command).isZero();
    }
  }

  @Test
  void controlCharactersInNamesDoNotReachTheTerminal() throws Exception {
    Path odd = Files.writeString(folder.resolve("Dockerfile.\u001b[31m"), FLAWED);

    assertThat(CommandLineRun.of("check", odd.toString()).out())
        .doesNotContain("\u001b")
        .contains("<U+001B>");
  }
}
