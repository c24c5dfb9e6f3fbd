package dev.plimsoll.rules;

import dev.plimsoll.kubernetes.Manifests;
import dev.plimsoll.kubernetes.PodContainer;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.KubernetesRule;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;

/// A container of a Kubernetes pod on a read-only root filesystem that cannot write where its
/// program is known to write.
public final class MissingTmpInKubernetes implements KubernetesRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "missing-tmp-in-kubernetes",
          Category.READ_ONLY,
          Severity.INFO,
          "A container with a read-only root filesystem cannot write where its program needs to.",
          "Mounts an emptyDir there.",
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Manifests file, Surroundings surroundings) {
    return file.workloads().stream()
        .filter(workload -> !workload.isWindows() && !workload.isFragment())
        .flatMap(workload -> workload.containers().stream())
        .filter(container -> container.isRootReadOnly().orElse(false))
        .map(container -> ContainerNeeds.of(container, surroundings))
        .filter(needs -> !needs.knownFolders().isEmpty() && needs.areMountsKnown())
        .filter(needs -> needs.obstacle().isEmpty())
        .map(needs -> finding(file.source(), needs))
        .toList();
  }

  private static Finding finding(SourceText source, ContainerNeeds needs) {
    PodContainer container = needs.container();
    ScalarNode title = container.name().or(container::image).orElseThrow();
    String folders = String.join(", ", needs.knownFolders());
    String message =
        "This container's root filesystem is read-only, but its program writes to "
            + folders
            + ", where nothing is mounted. It may fail to start, or later.";
    return new Finding(
        INFO,
        title.span(),
        title.value() + " " + folders,
        message,
        new ReadOnlyPodContainer(source, needs).mountsOnly());
  }
}
