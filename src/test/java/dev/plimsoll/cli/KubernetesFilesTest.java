package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The manifests are such as Kubernetes takes, by the models of its own client.
class KubernetesFilesTest {
  private static final Path FOLDER = Path.of("deploy/kubernetes");

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
    }
  }

  private static List<Path> manifests() throws IOException {
    return files("(?!kustomization\\.).*\\.ya?ml");
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void everyManifestIsOneThatKubernetesTakes(Path file) throws Exception {
    List<Object> documents = YamlDocuments.of(Files.readString(file));

    assertThat(documents).isNotEmpty();
    for (Object document : documents) {
      assertThat(KubernetesModel.mistakes(document)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deployment.yaml | apps/v1 | app/v1 | no model of app/v1 Deployment",
        "deployment.yaml | replicas: | replica: | `replica`",
        "deployment.yaml | readinessProbe: | readynessProbe: | `readynessProbe`",
        "deployment.yaml | readOnlyRootFilesystem | readonlyRootFilesystem | `readonlyRootFilesystem`",
        "deployment.yaml | '- name: plimsoll' | '- tty: true' | required field `name`",
        "deployment.yaml | 'replicas: 2' | 'replicas: two' | two",
        "deployment.yaml | 'replicas: 2' | 'replicas: \"2\"' | replicas is \"2\"",
        "deployment.yaml | 'replicas: 2' | 'replicas:' | replicas is null",
        "deployment.yaml | 'value: /secrets/github-key' | 'value: 1' | env[0].value is 1",
        "deployment.yaml | '\"9464\"' | '9464' | prometheus.io/port is 9464",
        "deployment.yaml | 'cpu: 250m' | 'cpu: lots' | lots",
        "deployment.yaml | 'drop: [ALL]' | 'drop: ALL' | `drop`",
        "deployment.yaml | '      containers:' | '      container:' | `container`",
        "service.yaml | 'port: 80' | 'number: 80' | `number`",
        "ingress.yaml | 'pathType: Prefix' | '' | `pathType`",
        "autoscaler.yaml | 'maxReplicas: 6' | '' | `maxReplicas`",
        "network-policy.yaml | podSelector | podSelectors | `podSelectors`",
        "disruption-budget.yaml | minAvailable | minimumAvailable | `minimumAvailable`",
        "service-account.yaml | 'Token: false' | 'Token: \"false\"' | Token is \"false\"",
      })
  void aSpoiltOneIsRefused(String file, String from, String to, String said) throws Exception {
    String sound = Files.readString(FOLDER.resolve(file));
    assertThat(sound).contains(from);

    Object spoilt = YamlDocuments.of(sound.replace(from, to)).getFirst();

    assertThat(KubernetesModel.mistakes(spoilt)).isNotEmpty().first().asString().contains(said);
  }

  @Test
  void whatAKustomizationNamesIsThere() throws Exception {
    List<Path> kustomizations = files("kustomization\\.yaml");

    assertThat(kustomizations).isNotEmpty();
    for (Path file : kustomizations) {
      assertThat(Kustomization.mistakes(file.resolveSibling("."))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void aKustomizationThatNamesWhatIsNotThereIsRefused(@TempDir Path overlay) throws Exception {
    Files.copy(FOLDER.resolve("service.yaml"), overlay.resolve("service.yaml"));
    Files.writeString(
        overlay.resolve(Kustomization.FILE),
        """
        resources: [service.yaml, services.yaml]
        resource: [service.yaml]
        configMapGenerator: [{name: a, envs: [a.env], files: [b=b.txt]}]
        patches:
          - path: patch.yaml
          - {target: {kind: Service, name: plim.*}, patch: '[]'}
          - {target: {kind: Service, name: plum.*}, patch: '[]'}
          - patch: '{kind: Service, metadata: {name: plimsoll}}'
          - patch: '{kind: Deployment, metadata: {name: plimsoll}}'
        """);

    assertThat(Kustomization.mistakes(overlay))
        .containsExactly(
            "unknown: resource",
            "not there: services.yaml",
            "not there: a.env",
            "not there: b.txt",
            "not there: patch.yaml",
            "nothing to patch: Resource[kind=Service, name=plum.*]",
            "nothing to patch: Resource[kind=Deployment, name=plimsoll]");
  }
}
