package dev.plimsoll.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.FileKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The files by which pre-commit and GitHub Actions run Plimsoll.
class IntegrationFilesTest {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*(inputs\\.[a-z-]+)");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dockerfile",
        "a/Dockerfile.prod",
        "api.Dockerfile",
        "api.dockerfile",
        "Containerfile.x",
        "compose.yaml",
        "docker-compose.yml",
        "k8s/app.yaml",
        "task.json",
        "stack.template",
        "main.tf",
        "Dockerfile.dockerignore",
        "Dockerfiles",
        "notes.md",
        "main.tfvars"
      })
  void hooksGetTheFilesThatAreChecked(String path) throws Exception {
    for (Map<?, ?> hook : hooks()) {
      assertThat(Pattern.compile(hook.get("files").toString()).matcher(path).find())
          .isEqualTo(FileKind.ofPath(path).isPresent());
    }
  }

  @Test
  void hooksHaveTheKeysThatPreCommitKnowsAndRunWhatIsThere() throws Exception {
    assertThat(hooks()).hasSize(2);
    for (Map<?, ?> hook : hooks()) {
      assertThat(names(hook))
          .contains("id", "name", "entry", "language")
          .isSubsetOf("id", "name", "description", "entry", "language", "files", "require_serial");
      assertThat(hook.get("language")).isEqualTo("script");
      String[] entry = hook.get("entry").toString().split(" ", -1);
      assertThat(Path.of(entry[0])).isExecutable();
      assertThat(Set.of("check", "fix")).contains(entry[1]);
    }
  }

  @Test
  void theActionHasTheKeysThatGitHubKnows() throws Exception {
    Map<?, ?> action = action();

    assertThat(names(action))
        .containsExactlyInAnyOrder("name", "description", "author", "branding", "inputs", "runs");
    assertThat(((Map<?, ?>) action.get("runs")).get("using")).isEqualTo("composite");
    for (Map<?, ?> step : steps()) {
      assertThat(names(step)).isSubsetOf("id", "if", "uses", "with", "shell", "run", "env");
      assertThat(step.containsKey("run")).isEqualTo(step.containsKey("shell"));
      assertThat(step.containsKey("run")).isNotEqualTo(step.containsKey("uses"));
    }
    for (Object input : ((Map<?, ?>) action.get("inputs")).values()) {
      assertThat(names((Map<?, ?>) input)).containsExactly("description", "default");
    }
  }

  @Test
  void everyInputReachesTheScriptAsAVariableAndNeverAsText() throws Exception {
    List<String> used = new ArrayList<>();
    for (Map<?, ?> step : steps()) {
      assertThat(String.valueOf(step.get("run"))).doesNotContain("${{");
      EXPRESSION
          .matcher(String.valueOf(step.get("env")))
          .results()
          .forEach(m -> used.add(m.group(1)));
    }
    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(
            names((Map<?, ?>) action().get("inputs")).stream().map("inputs."::concat).toList());
  }

  @Test
  void theActionHandsItsInputsToTheCommandLine() throws Exception {
    assertThat(
            run(
                Map.of(
                    "INPUT_PATHS", "a b/Dockerfile\n--help\n",
                    "INPUT_FORMAT", "github",
                    "INPUT_SARIF", "out.sarif",
                    "INPUT_DIFF", "origin/main",
                    "INPUT_FAIL_ON", "error")))
        .containsExactly(
            "check",
            "--format=github",
            "--format=sarif",
            "--output=out.sarif",
            "--diff=origin/main",
            "--fail-on=error",
            "--",
            "a b/Dockerfile",
            "--help");
  }

  @Test
  void anInputIsNoScript() throws Exception {
    String hostile = "$(touch ran); `touch ran` \"; touch ran; \"";

    assertThat(run(Map.of("INPUT_PATHS", hostile, "INPUT_FORMAT", hostile, "INPUT_DIFF", hostile)))
        .containsExactly("check", "--format=" + hostile, "--diff=" + hostile, "--", hostile);
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  /// Runs the last step of the action with a launcher that prints its arguments.
  private List<String> run(Map<String, String> inputs) throws Exception {
    Path launcher = folder.resolve("deploy/plimsoll");
    Files.createDirectories(launcher.getParent());
    Files.writeString(launcher, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", steps().getLast().get("run").toString())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    Stream.of("PATHS", "FORMAT", "SARIF", "DIFF", "SCOPE", "FAIL_ON", "CONFIG")
        .forEach(input -> environment.put("INPUT_" + input, ""));
    environment.putAll(inputs);
    environment.put("GITHUB_ACTION_PATH", folder.toString());
    environment.put("PLIMSOLL_BUILT", "false");
    Process bash = builder.start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).describedAs(said).isZero();
    return said.lines().toList();
  }

  private static List<Map<?, ?>> hooks() throws Exception {
    return maps((List<?>) yaml(".pre-commit-hooks.yaml"));
  }

  private static Map<?, ?> action() throws Exception {
    return (Map<?, ?>) yaml("action.yml");
  }

  private static List<Map<?, ?>> steps() throws Exception {
    return maps((List<?>) ((Map<?, ?>) action().get("runs")).get("steps"));
  }

  private static List<Map<?, ?>> maps(List<?> values) {
    List<Map<?, ?>> maps = new ArrayList<>();
    values.forEach(value -> maps.add((Map<?, ?>) value));
    return maps;
  }

  private static List<String> names(Map<?, ?> map) {
    return map.keySet().stream().map(Object::toString).toList();
  }

  private static Object yaml(String file) throws Exception {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(file)));
  }
}
