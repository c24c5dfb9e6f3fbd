package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Surroundings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The stages whose layers are part of an image that ships: the last one, those that a compose or
/// bake file builds, and what these are built from.
final class ShippedStages {
  private ShippedStages() {}

  /// In the order of the file.
  static List<Stage> of(Dockerfile file, Surroundings surroundings) {
    if (file.stages().size() < 2) {
      return file.stages();
    }
    Set<Stage> shipped = new LinkedHashSet<>();
    Stream.concat(Stream.of(file.stages().getLast()), targets(file, surroundings))
        .forEach(stage -> {
          shipped.add(stage);
          shipped.addAll(stage.ancestors());
        });
    return file.stages().stream().filter(shipped::contains).toList();
  }

  private static Stream<Stage> targets(Dockerfile file, Surroundings surroundings) {
    return NamedBuild.of(surroundings.path(), surroundings.repository()).stream()
        .flatMap(build -> build.target().stream())
        .flatMap(target -> file.stage(target).stream());
  }
}
