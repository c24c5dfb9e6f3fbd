package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What is in `deploy` is what we ask of others, and fits the program and itself.
class DeployFilesTest {
  private static final Path DEPLOY = Path.of("deploy");
  private static final Pattern SETTING = Pattern.compile("\\b(?:GITHUB|PLIMSOLL)_[A-Z_]*[A-Z]\\b");

  @Test
  void ourOwnRulesFindNothing() throws IOException {
    CommandLineRun run = CommandLineRun.of("check", "--format", "json", DEPLOY.toString());

    JsonNode report = new ObjectMapper().readTree(run.out());
    assertThat(report.path("findings")).isEmpty();
    assertThat(report.path("suppressed")).isEmpty();
    assertThat(report.path("problems")).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void ourOwnRulesLookAtThem() throws IOException {
    for (String looked : List.of("Dockerfile", "compose.yaml", "kubernetes/deployment.yaml")) {
      String spoilt =
          Files.readString(DEPLOY.resolve(looked))
              .replace("USER 10001:10001\n", "")
              .replace("read_only: true", "read_only: false")
              .replace("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false");
      Path copy = Files.createTempDirectory("spoilt").resolve(Path.of(looked).getFileName());
      Files.writeString(copy, spoilt);

      CommandLineRun run = CommandLineRun.of("check", "--format", "json", copy.toString());

      assertThat(new ObjectMapper().readTree(run.out()).path("findings")).as(looked).isNotEmpty();
    }
  }

  @Test
  void everySettingTheySetIsInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Map<String, Path> unknown = new TreeMap<>();
    for (Path file : files()) {
      for (MatchResult setting : all(SETTING, Files.readString(file))) {
        String name = setting.group().replaceFirst("_FILE$", "");
        if (!readme.contains("`" + name + "`") && !readme.contains("`" + name + "_FILE`")) {
          unknown.put(setting.group(), file);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void theKustomizationNamesEveryManifest() throws IOException {
    Path folder = DEPLOY.resolve("kubernetes");
    Map<?, ?> kustomization = (Map<?, ?>) yaml(folder.resolve("kustomization.yaml"));
    List<String> manifests;
    try (Stream<Path> all = Files.list(folder)) {
      manifests =
          all.map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml"))
              .toList();
    }
    assertThat((List<?>) kustomization.get("resources"))
        .map(Object::toString)
        .containsExactlyInAnyOrderElementsOf(manifests);
  }

  @Test
  void everySelectorIsOfTheLabelThatThePodsGet() throws IOException {
    for (Path file : files()) {
      if (file.startsWith(DEPLOY.resolve("kubernetes")) && file.toString().endsWith(".yaml")) {
        List<MatchResult> labels =
            all(
                Pattern.compile("matchLabels:\\s+app.kubernetes.io/name: (\\S+)"),
                Files.readString(file));
        assertThat(labels).as(file.toString()).allMatch(label -> label.group(1).equals("plimsoll"));
      }
    }
  }

  @Test
  void theImageRunsAsTheUserThatTheManifestsName() throws IOException {
    assertThat(Files.readString(DEPLOY.resolve("Dockerfile"))).contains("--uid 10001");
    assertThat(Files.readString(DEPLOY.resolve("kubernetes/deployment.yaml")))
        .contains("runAsUser: 10001");
    assertThat(Files.readString(DEPLOY.resolve("ecs/task-definition.json")))
        .contains("\"user\": \"10001:10001\"");
  }

  @Test
  void theTaskDefinitionIsOneForFargate() throws IOException {
    JsonNode task =
        new ObjectMapper().readTree(DEPLOY.resolve("ecs/task-definition.json").toFile());
    JsonNode service = new ObjectMapper().readTree(DEPLOY.resolve("ecs/service.json").toFile());
    JsonNode container = task.path("containerDefinitions").path(0);

    assertThat(task.path("networkMode").asText()).isEqualTo("awsvpc");
    assertThat(container.path("mountPoints"))
        .allSatisfy(mount ->
            assertThat(task.path("volumes").findValuesAsText("name"))
                .contains(mount.path("sourceVolume").asText()));
    assertThat(service.path("loadBalancers").path(0).path("containerName"))
        .isEqualTo(container.path("name"));
    assertThat(service.path("taskDefinition")).isEqualTo(task.path("family"));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(DEPLOY)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*\\.(png|svg)"))
          .toList();
    }
  }

  private static Object yaml(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }
}
