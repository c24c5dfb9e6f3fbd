package dev.plimsoll.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/// The task definition and the service are requests that Amazon ECS takes, by the models of its own
/// SDK.
class EcsFilesTest {
  private static final Path FOLDER = Path.of("deploy/ecs");
  private static final Map<String, SdkPojo> REQUESTS =
      Map.of(
          "task-definition.json", RegisterTaskDefinitionRequest.builder().build(),
          "service.json", CreateServiceRequest.builder().build());

  private static List<String> mistakes(String file, String json) throws Exception {
    return EcsModel.mistakes(requireNonNull(REQUESTS.get(file)), new ObjectMapper().readTree(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"task-definition.json", "service.json"})
  void everyRequestIsOneThatTheServiceTakes(String file) throws Exception {
    assertThat(mistakes(file, Files.readString(FOLDER.resolve(file)))).isEmpty();
  }

  @Test
  void noFileIsLeftOut() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER).filter(Files::isRegularFile)) {
      assertThat(all.map(file -> FOLDER.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(REQUESTS.keySet());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "task-definition.json | readonlyRootFilesystem | readOnlyRootFilesystem | /containerDefinitions/0/readOnlyRootFilesystem is unknown",
        "task-definition.json | initProcessEnabled | initProcess | /containerDefinitions/0/linuxParameters/initProcess is unknown",
        "task-definition.json | cpuArchitecture | cpuArchitectures | /runtimePlatform/cpuArchitectures is unknown",
        "task-definition.json | \"cpu\": \"512\" | \"cpu\": 512 | /cpu is not a text: 512",
        "task-definition.json | \"stopTimeout\": 30 | \"stopTimeout\": \"30\" | /containerDefinitions/0/stopTimeout is not a whole number: \"30\"",
        "task-definition.json | \"essential\": true | \"essential\": \"true\" | /containerDefinitions/0/essential is not true or false: \"true\"",
        "task-definition.json | [\"ALL\"] | \"ALL\" | /containerDefinitions/0/linuxParameters/capabilities/drop is not a list: \"ALL\"",
        "task-definition.json | \"/plimsoll\" | 1 | /containerDefinitions/0/logConfiguration/options/awslogs-group is not a text: 1",
        "task-definition.json | \"family\": \"plimsoll\", | `` | ` lacks family`",
        "task-definition.json | \"logDriver\": \"awslogs\", | `` | /containerDefinitions/0/logConfiguration lacks logDriver",
        "service.json | healthCheckGracePeriodSeconds | healthCheckGracePeriod | /healthCheckGracePeriod is unknown",
        "service.json | assignPublicIp | assignPublicIP | /networkConfiguration/awsvpcConfiguration/assignPublicIP is unknown",
      })
  void aSpoiltOneIsRefused(String file, String from, String to, String said) throws Exception {
    String sound = Files.readString(FOLDER.resolve(file));
    assertThat(sound).contains(from);

    assertThat(mistakes(file, sound.replace(from, to))).containsExactly(said);
  }

  @ParameterizedTest
  @CsvSource({
    "task-definition.json, AWSVPC, awsvpc, /networkMode is not one of",
    "task-definition.json, FARGATE_, FARGATE, /requiresCompatibilities/0 is not one of",
    "task-definition.json, x86_64, X86_64, /runtimePlatform/cpuArchitecture is not one of",
    "service.json, OFF, DISABLED, /networkConfiguration/awsvpcConfiguration/assignPublicIp is not",
  })
  void aWordThatIsNoneOfTheirsIsRefused(String file, String wrong, String right, String said)
      throws Exception {
    String sound = Files.readString(FOLDER.resolve(file));

    assertThat(mistakes(file, sound.replace("\"" + right + "\"", "\"" + wrong + "\"")))
        .singleElement()
        .asString()
        .startsWith(said);
  }
}
