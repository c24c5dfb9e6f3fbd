package dev.plimsoll.rules;

import dev.plimsoll.rule.RepositoryView;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserSetOnlyByRunnerTest {
  private static final String FILE =
      """
      FROM debian:12
      WORKDIR /app
      «CMD ["run"]»
      """;

  private static void only(String path, RepositoryView around) {
    RuleHarness.forDockerfiles(new UserSetOnlyByRunner()).at(path, around).finds(FILE);
    RuleHarness.forDockerfiles(new MissingUser()).at(path, around).staysSilent(unmarked());
  }

  private static void rootAllTheSame(String path, RepositoryView around) {
    RuleHarness.forDockerfiles(new UserSetOnlyByRunner()).at(path, around).staysSilent(unmarked());
    RuleHarness.forDockerfiles(new MissingUser()).at(path, around).finds(FILE);
  }

  private static String unmarked() {
    return FILE.replace("«", "").replace("»", "");
  }

  private static RepositoryView compose(String services) {
    return TestRepository.of(Map.of("deploy/compose.yaml", services));
  }

  @Test
  void aServiceGivesItAUser() {
    only("api/Dockerfile", compose("services: { api: { build: ../api, user: '1000:1000' } }\n"));
    only(
        "docker/api.Dockerfile",
        compose(
            """
            services:
              api:
                build:
                  context: ..
                  dockerfile: docker/api.Dockerfile
                user: "${UID:-1000}:${GID:-1000}"
            """));
  }

  @Test
  void oneThatDoesNotSpoilsIt() {
    rootAllTheSame(
        "api/Dockerfile",
        compose(
            """
            services:
              api: { build: ../api, user: "1000" }
              worker: { build: ../api }
            """));
  }

  @Test
  void anUnknownUserIsNoPromise() {
    rootAllTheSame(
        "api/Dockerfile", compose("services: { api: { build: ../api, user: '${WHO}' } }\n"));
  }

  @Test
  void aDockerfileInsideTheComposeFileIsAnother() {
    rootAllTheSame(
        "api/Dockerfile",
        compose(
            "services: { api: { build: { context: ../api, dockerfile_inline: FROM a }, user: x } }\n"));
  }

  @Test
  void manifestsAndTasksAreTiedByTheNameOfTheImage() {
    String build = "services: { api: { build: ../api, image: shop/api, user: '1000' } }\n";
    String task =
        """
        {"family": "shop", "containerDefinitions": [
          {"name": "api", "image": "registry.example.com/shop/api:7", "user": "%s"}]}
        """;
    String pod =
        """
        apiVersion: v1
        kind: Pod
        spec:
          securityContext: { runAsNonRoot: true }
          containers:
            - { name: api, image: "shop/api:7" }
        """;
    only(
        "api/Dockerfile",
        TestRepository.of(
            Map.of(
                "deploy/compose.yaml",
                build,
                "task.json",
                task.formatted("app"),
                "pod.yaml",
                pod)));
    rootAllTheSame(
        "api/Dockerfile",
        TestRepository.of(Map.of("deploy/compose.yaml", build, "task.json", task.formatted("0"))));
  }

  @Test
  void aStageThatAServiceAsksForShipsToo() {
    String stages =
        """
        FROM debian:12 AS api
        «CMD ["api"]»
        FROM debian:12
        «CMD ["worker"]»
        """;
    RuleHarness.forDockerfiles(new MissingUser())
        .at(
            "Dockerfile",
            TestRepository.of(
                Map.of("compose.yaml", "services: { api: { build: { target: API } } }\n")))
        .finds(stages);
    RuleHarness.forDockerfiles(new MissingUser())
        .at(
            "Dockerfile",
            TestRepository.of(
                Map.of("docker-bake.json", "{\"target\": {\"a\": {\"target\": \"api\"}}}")))
        .finds(stages);
  }
}
