package dev.plimsoll.deployment;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Copy;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Surroundings;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a Dockerfile ships: the last stage and those that a compose or bake file asks for, with
/// what these are built from, or take over as a whole.
public final class ShippedStages {
  private final Dockerfile file;
  private final List<BuiltImage> images;
  private final boolean onlyForSteps;
  private final Deployments deployments;
  private final Set<Stage> layers = new LinkedHashSet<>();

  private ShippedStages(Dockerfile file, Surroundings surroundings) {
    this.file = file;
    this.deployments = Deployments.of(surroundings.repository());
    this.images = deployments.builtFrom(surroundings.path());
    this.onlyForSteps = deployments.isOnlyForSteps(surroundings.path());
    for (Stage image : images()) {
      layers.add(image);
      layers.addAll(image.ancestors());
    }
  }

  public static ShippedStages of(Dockerfile file, Surroundings surroundings) {
    return new ShippedStages(file, surroundings);
  }

  /// The stages that images are made of, in the order of the file.
  public List<Stage> images() {
    return file.stages().stream()
        .filter(stage -> (stage.isLast() && !onlyForSteps) || !imagesOf(stage).isEmpty())
        .toList();
  }

  /// The stages whose layers are layers of an image that ships.
  public Set<Stage> layers() {
    return Collections.unmodifiableSet(layers);
  }

  /// The stages whose folder, or one around it, is copied into what ships, as it is at their end.
  public Set<Stage> copiedWith(String folder) {
    Set<Stage> copied = new LinkedHashSet<>();
    Set<Stage> seen = new HashSet<>(layers);
    Deque<Stage> toDo = new ArrayDeque<>(layers);
    for (Stage stage = toDo.poll(); stage != null; stage = toDo.poll()) {
      for (Stage from : copiedInto(stage, folder)) {
        copied.add(from);
        // Whatever was seen was seen with all that it is built from.
        for (Stage at = from; at != null && seen.add(at); at = beneath(at)) {
          toDo.add(at);
        }
      }
    }
    return copied;
  }

  private static @Nullable Stage beneath(Stage stage) {
    return stage.base() instanceof Base.Earlier(Stage base) ? base : null;
  }

  private List<Stage> copiedInto(Stage stage, String folder) {
    return stage.instructions(Copy.class).stream()
        .filter(copy -> takes(stage, copy, folder))
        .flatMap(copy -> source(stage, copy))
        .toList();
  }

  private Stream<Stage> source(Stage stage, Copy copy) {
    return copy.from().flatMap(from -> from.value()).flatMap(file::stage).stream()
        .filter(from -> from.index() < stage.index());
  }

  private static boolean takes(Stage stage, Copy copy, String folder) {
    return copy.sources().stream()
        .flatMap(source -> stage.at(copy).expand(source).known().stream())
        .map(source -> ("/" + source + "/").replaceAll("/([*.]?/)+", "/"))
        .anyMatch(source -> (folder + "/").startsWith(source));
  }

  /// What is known to be built from a stage.
  public List<BuiltImage> imagesOf(Stage stage) {
    return images.stream()
        .filter(image ->
            image
                .target()
                .map(target -> file.stage(target).filter(stage::equals).isPresent())
                .orElse(stage.isLast()))
        .toList();
  }

  /// What is known to run a stage.
  public List<Runner> runnersOf(Stage stage) {
    return imagesOf(stage).stream()
        .flatMap(image -> deployments.runnersOf(image).stream())
        .toList();
  }
}
