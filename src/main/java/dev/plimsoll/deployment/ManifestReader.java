package dev.plimsoll.deployment;

import dev.plimsoll.kubernetes.Manifests;
import dev.plimsoll.kubernetes.PodContainer;
import dev.plimsoll.kubernetes.Workload;
import dev.plimsoll.tree.ScalarNode;

/// What the pods of Kubernetes manifests run.
final class ManifestReader {
  private ManifestReader() {}

  static void read(Survey survey, String path, Manifests file) {
    for (Workload pod : file.workloads()) {
      for (PodContainer container : pod.containers()) {
        Runner runner =
            new Runner(
                path,
                container.name().map(ScalarNode::value).orElse("a container"),
                PodUser.of(container));
        container.image().map(ScalarNode::value).ifPresent(image -> survey.runs(image, runner));
      }
    }
  }
}
