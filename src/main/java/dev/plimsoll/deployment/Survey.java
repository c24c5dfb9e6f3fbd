package dev.plimsoll.deployment;

import dev.plimsoll.image.ImageReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gathers what builds and what runs while the files of a repository are read. Names of images are
/// tied to builds at the end, because a file may run what a later one builds.
final class Survey {
  private final Set<BuiltImage> builds = new LinkedHashSet<>();
  private final Map<String, BuiltImage> byName = new HashMap<>();
  private final Map<String, Set<String>> contexts = new HashMap<>();
  private final Set<String> steps = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();
  private final Map<BuiltImage, List<Runner>> runners = new HashMap<>();
  private final List<ByName> runsByName = new ArrayList<>();

  private record ByName(String image, Runner runner) {}

  void builds(BuiltImage image, Optional<String> name) {
    builds.add(image);
    name.flatMap(Survey::key).ifPresent(key -> byName.put(key, image));
  }

  void context(String dockerfile, String folder) {
    contexts.computeIfAbsent(dockerfile, _ -> new LinkedHashSet<>()).add(folder);
  }

  /// A build of which no image comes.
  void step(String dockerfile) {
    steps.add(dockerfile);
  }

  /// A build of which nobody knows what comes.
  void unknown(String dockerfile) {
    unknown.add(dockerfile);
  }

  void runs(BuiltImage image, Runner runner) {
    runners.computeIfAbsent(image, _ -> new ArrayList<>()).add(runner);
  }

  void runs(String image, Runner runner) {
    key(image).ifPresent(key -> runsByName.add(new ByName(key, runner)));
  }

  private static Optional<String> key(String image) {
    ImageReference reference = ImageReference.of(image);
    return reference.isPlaceholder() ? Optional.empty() : Optional.of(reference.repository());
  }

  Deployments result() {
    for (ByName run : runsByName) {
      Optional.ofNullable(byName.get(run.image())).ifPresent(image -> runs(image, run.runner()));
    }
    Map<String, List<BuiltImage>> byDockerfile = new HashMap<>();
    builds.forEach(image ->
        byDockerfile.computeIfAbsent(image.dockerfile(), _ -> new ArrayList<>()).add(image));
    steps.removeAll(unknown);
    steps.removeAll(byDockerfile.keySet());
    return new Deployments(byDockerfile, steps, contexts, byName, runners);
  }
}
