package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
  @ParameterizedTest
  @CsvSource({
    "Dockerfile, DOCKERFILE",
    "api/Dockerfile, DOCKERFILE",
    "Dockerfile.alpine, DOCKERFILE",
    "api.Dockerfile, DOCKERFILE",
    "build/api.dockerfile, DOCKERFILE",
    "dockerfile, DOCKERFILE",
    "dockerfile.yaml, MANIFEST",
    "Containerfile, DOCKERFILE",
    "Containerfile.dev, DOCKERFILE",
    "compose.yaml, COMPOSE",
    "compose.yml, COMPOSE",
    "compose.override.yml, COMPOSE",
    "docker-compose.yml, COMPOSE",
    "deploy/docker-compose.prod.yaml, COMPOSE",
    "docker-compose-test.yml, COMPOSE",
    "ecs/task.json, TASK_DEFINITION",
    "mycompose.yml, MANIFEST",
    "deploy/values.yaml, MANIFEST",
    "stack.template, MANIFEST",
    "infra/main.tf, TERRAFORM",
  })
  void theNameTellsTheKind(String path, FileKind kind) {
    assertThat(FileKind.ofPath(path)).isEqualTo(Optional.of(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dockerfile.dockerignore",
        "dockerfile.md",
        "Dockerfile/notes.txt",
        "main.tfvars",
        ".json"
      })
  void otherFilesAreOfNoInterest(String path) {
    assertThat(FileKind.ofPath(path)).isEmpty();
  }
}
