package dev.plimsoll.rules;

import dev.plimsoll.image.UserName;
import dev.plimsoll.kubernetes.Manifests;
import dev.plimsoll.kubernetes.PodContainer;
import dev.plimsoll.kubernetes.Workload;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.KubernetesRule;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A container of a pod that runs as root because its manifest says so.
public final class RootUserInKubernetes implements KubernetesRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "root-user-in-kubernetes",
          Category.NON_ROOT,
          Severity.WARNING,
          "A container of a pod runs as root, because the manifest asks for it or allows it to an"
              + " image of root.",
          "Takes runAsUser away where the images have users of their own.",
          List.of(
              "KSV-0105",
              "AVD-KSV-0105",
              "KSV105",
              "KSV-0012",
              "AVD-KSV-0012",
              "KSV012",
              "CKV_K8S_23",
              "cf34805e-3872-4c08-bf92-6ff7bb0cfadb"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Manifests file, Surroundings surroundings) {
    List<Finding> found = new ArrayList<>();
    for (Workload pod : file.workloads()) {
      if (!pod.isWindows()) {
        pod(file, pod, surroundings).ifPresent(found::add);
        pod.containers().stream()
            .flatMap(each -> container(file, each, surroundings).stream())
            .forEach(found::add);
      }
    }
    return found;
  }

  /// The pod's own word, if it holds for one of its containers at least.
  private static Optional<Finding> pod(Manifests file, Workload pod, Surroundings surroundings) {
    List<PodContainer> ruled =
        pod.containers().stream().filter(each -> own(each, "runAsUser").isEmpty()).toList();
    boolean hasUsers = ruled.stream().allMatch(each -> hasUser(each, surroundings));
    return pod.securityContext()
        .flatMap(context ->
            context
                .entry("runAsUser")
                .filter(entry -> isRoot(entry) && !ruled.isEmpty())
                .map(entry -> finding(file, context, entry, "the pod", hasUsers)));
  }

  private static Optional<Finding> container(
      Manifests file, PodContainer container, Surroundings surroundings) {
    String name = container.name().map(ScalarNode::value).orElse("the container");
    Optional<Finding> asked =
        own(container, "runAsUser")
            .filter(RootUserInKubernetes::isRoot)
            .map(entry ->
                finding(
                    file,
                    container.securityContext().orElseThrow(),
                    entry,
                    name,
                    hasUser(container, surroundings)));
    return asked.or(() -> allowed(container, name, surroundings));
  }

  /// `runAsNonRoot: false` is no root yet: only an image of root makes it so.
  private static Optional<Finding> allowed(
      PodContainer container, String name, Surroundings surroundings) {
    boolean image =
        container.image().isPresent()
            && ImageUser.named(container.image().get().value(), surroundings)
                instanceof BaseUser.Root;
    return own(container, "runAsNonRoot")
        .filter(entry ->
            image
                && container.security("runAsUser").isEmpty()
                && ((ScalarNode) entry.value().resolved()).asBoolean().equals(Optional.of(false)))
        .map(entry ->
            Finding.withoutFix(
                INFO, entry.span(), name, message(name, ", and so does its image.")));
  }

  private static Finding finding(
      Manifests file, MappingNode context, Entry entry, String name, boolean hasUser) {
    Optional<Fix> fix =
        hasUser
            ? EntryRemoval.of(file.source(), context, entry)
                .map(edit -> Fix.display("Leave the user to the image", List.of(edit)))
            : Optional.empty();
    String although = hasUser ? ", although its image has a user of its own." : ".";
    return new Finding(INFO, entry.span(), name, message(name, although), fix);
  }

  private static String message(String name, String more) {
    return "The manifest lets "
        + name
        + " run as root"
        + more
        + " Whoever takes the process over has a better start for breaking out to the node.";
  }

  private static boolean hasUser(PodContainer container, Surroundings surroundings) {
    return container
        .image()
        .filter(image -> ImageUser.named(image.value(), surroundings) instanceof BaseUser.NotRoot)
        .isPresent();
  }

  private static Optional<Entry> own(PodContainer container, String key) {
    return container
        .securityContext()
        .flatMap(context -> context.entry(key))
        .filter(entry -> entry.value().resolved() instanceof ScalarNode);
  }

  private static boolean isRoot(Entry entry) {
    return entry.value().resolved() instanceof ScalarNode number
        && number.isKnown()
        && !number.isNull()
        && UserName.isRoot(number.value());
  }
}
