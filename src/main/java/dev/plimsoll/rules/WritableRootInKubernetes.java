package dev.plimsoll.rules;

import dev.plimsoll.image.ImageReference;
import dev.plimsoll.kubernetes.Manifests;
import dev.plimsoll.kubernetes.PodContainer;
import dev.plimsoll.kubernetes.Workload;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.KubernetesRule;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A container of a Kubernetes pod that can write to its root filesystem.
public final class WritableRootInKubernetes implements KubernetesRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "writable-root-in-kubernetes",
          Category.READ_ONLY,
          Severity.INFO,
          "A container of a Kubernetes pod can write to its root filesystem.",
          "Sets readOnlyRootFilesystem and mounts an emptyDir on /tmp.",
          List.of(
              "CKV_K8S_22",
              "KSV-0014",
              "AVD-KSV-0014",
              "KSV014",
              "a9c2f49d-0671-4fc9-9ece-f4e261e128d0"));

  private static final String WHY =
      "Read-only, whoever breaks in cannot change programs or leave files behind.";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Manifests file, Surroundings surroundings) {
    List<PodContainer> writable =
        file.workloads().stream()
            .filter(workload -> !workload.isWindows() && !workload.isFragment())
            .flatMap(workload -> workload.containers().stream())
            .filter(WritableRootInKubernetes::isWritable)
            .toList();
    if (writable.isEmpty() || new KustomizePatches(surroundings).areInThisFile()) {
      return List.of();
    }
    return writable.stream()
        .map(container -> finding(file.source(), ContainerNeeds.of(container, surroundings)))
        .toList();
  }

  private static boolean isWritable(PodContainer container) {
    return container.image().isPresent()
        && container.isRootReadOnly().filter(readOnly -> !readOnly).isPresent()
        && !ImageReference.of(container.image().get().value()).isWindows();
  }

  private static Finding finding(SourceText source, ContainerNeeds needs) {
    PodContainer container = needs.container();
    Optional<Span> value =
        container
            .readOnlyRootFilesystem()
            .map(Entry::value)
            .filter(node -> isInside(container, node))
            .map(Node::span)
            .filter(span -> !span.isEmpty());
    ScalarNode title = container.name().or(container::image).orElseThrow();
    String subject =
        value
            .map(span -> subject(container, title) + " " + source.slice(span))
            .orElse(subject(container, title));
    return new Finding(
        INFO,
        value.orElse(title.span()),
        subject,
        message(value.isPresent(), needs),
        () -> new ReadOnlyPodContainer(source, needs).fix());
  }

  private static boolean isInside(PodContainer container, Node value) {
    Span node = container.node().span();
    return node.start() <= value.span().start() && value.span().end() <= node.end();
  }

  private static String subject(PodContainer container, ScalarNode title) {
    Workload workload = container.workload();
    return String.join(
        " ",
        Stream.concat(
                Stream.of(workload.kind()),
                Stream.concat(workload.name().stream(), Stream.of(title.value())))
            .toList());
  }

  private static String message(boolean said, ContainerNeeds needs) {
    String what =
        said
            ? "readOnlyRootFilesystem is not true, so this container can write to its whole root"
                + " filesystem. "
            : "This container can write to its whole root filesystem. ";
    return what
        + WHY
        + needs
            .obstacle()
            .map(obstacle -> " It takes more than the flag, though: " + obstacle + ".")
            .orElse("");
  }
}
