package dev.plimsoll.deployment;

import dev.plimsoll.image.ImageReference;
import dev.plimsoll.rule.RepositoryView;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/// The images that a repository builds, and what runs them, as far as its compose and bake files,
/// task definitions and manifests tell. Each repository view is read once.
public final class Deployments {
  private static final Deployments NONE =
      new Deployments(Map.of(), Set.of(), Map.of(), Map.of(), Map.of());
  private static final Map<RepositoryView, Deployments> READ =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Map<String, List<BuiltImage>> byDockerfile;
  private final Set<String> steps;
  private final Map<String, Set<String>> contexts;
  private final Map<String, BuiltImage> byName;
  private final Map<BuiltImage, List<Runner>> runners;

  Deployments(
      Map<String, List<BuiltImage>> byDockerfile,
      Set<String> steps,
      Map<String, Set<String>> contexts,
      Map<String, BuiltImage> byName,
      Map<BuiltImage, List<Runner>> runners) {
    this.byDockerfile = byDockerfile;
    this.steps = steps;
    this.contexts = contexts;
    this.byName = byName;
    this.runners = runners;
  }

  public static Deployments of(RepositoryView repository) {
    return repository.deployments().isEmpty()
        ? NONE
        : READ.computeIfAbsent(repository, view -> new DeploymentReader(view).read());
  }

  /// The images that are built from a Dockerfile.
  public List<BuiltImage> builtFrom(String dockerfile) {
    return byDockerfile.getOrDefault(dockerfile, List.of());
  }

  /// Whether all that is known to be built from a Dockerfile is files, or a check.
  public boolean isOnlyForSteps(String dockerfile) {
    return steps.contains(dockerfile);
  }

  /// The folders that a Dockerfile is known to be built with.
  public List<String> contextsOf(String dockerfile) {
    return List.copyOf(contexts.getOrDefault(dockerfile, Set.of()));
  }

  /// The image that is built here and gets this name, whatever its tag.
  public Optional<BuiltImage> named(String image) {
    return Optional.ofNullable(byName.get(ImageReference.of(image).repository()));
  }

  /// What is known to run an image.
  public List<Runner> runnersOf(BuiltImage image) {
    return Collections.unmodifiableList(runners.getOrDefault(image, List.of()));
  }
}
