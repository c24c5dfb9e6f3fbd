package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds for a path, and where it comes from.
class ConfigCommandTest {
  @TempDir private Path repository;

  @BeforeEach
  void aRepositoryOfGit() throws Exception {
    Files.createDirectory(repository.resolve(".git"));
    Files.createDirectories(repository.resolve("services/web"));
  }

  private void configuration(String yaml) throws Exception {
    Files.createDirectories(repository.resolve(".github"));
    Files.writeString(repository.resolve(".github/plimsoll.yml"), yaml);
  }

  private CommandLineRun config(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "config";
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[options.length + 1] = repository.resolve("services/web/Dockerfile").toString();
    return CommandLineRun.of(arguments);
  }

  @Test
  void withoutAFileAllIsDefault() {
    CommandLineRun run = config();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("path: services/web/Dockerfile\nconfiguration: none\n\n")
        .containsPattern("rules\\.root-user +error +default\n")
        .containsPattern("fail-on +warning +default\n");
  }

  @Test
  void valuesNameTheirFileAndLine() throws Exception {
    configuration("rules: {root-user: info}\noverrides:\n- paths: services/\n  user: {name: web}\n");

    assertThat(config().out())
        .containsPattern("rules\\.root-user +info +\\.github/plimsoll\\.yml:1\n")
        .containsPattern("user\\.name +web +\\.github/plimsoll\\.yml:4\n");
  }

  @Test
  void jsonForTools() throws Exception {
    configuration("scope: all\npaths: {exclude: [web]}\n");

    JsonNode printed = new ObjectMapper().readTree(config("--format", "json").out());

    assertThat(printed.at("/path").asText()).isEqualTo("services/web/Dockerfile");
    assertThat(printed.at("/files/0").asText()).isEqualTo(".github/plimsoll.yml");
    assertThat(printed.at("/problems")).isEmpty();
    assertThat(printed.at("/values"))
        .anySatisfy(value -> assertThat(value)
            .hasToString(
                "{\"key\":\"paths\",\"value\":\"not checked (web)\","
                    + "\"file\":\".github/plimsoll.yml\",\"line\":2}"))
        .anySatisfy(value -> assertThat(value.at("/key").asText()).isEqualTo("scope"));
  }

  @Test
  void aMistakeIsNamedAndTheRestHolds() throws Exception {
    configuration("scope: all\nfailon: never\n");

    CommandLineRun run = config();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "plimsoll: .github/plimsoll.yml:2:1: the configuration has no key \"failon\";"
                + " did you mean fail-on?\n");
    assertThat(run.out()).containsPattern("scope +all ");
  }

  @Test
  void theSchemaIsPrinted() throws Exception {
    CommandLineRun run = CommandLineRun.of("config", "--schema");

    assertThat(run.exitCode()).isZero();
    assertThat(new ObjectMapper().readTree(run.out()).at("/title").asText()).isEqualTo("Plimsoll");
  }
}
