package dev.plimsoll.compose;

import java.util.List;
import java.util.Optional;

/// The files that compose takes without being told: one, and another over it. See
/// <https://docs.docker.com/compose/how-tos/multiple-compose-files/merge/>.
final class DefaultFiles {
  private static final List<String> BASES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
  private static final List<String> OVERRIDES =
      List.of(
          "compose.override.yml",
          "compose.override.yaml",
          "docker-compose.override.yml",
          "docker-compose.override.yaml");

  private final Neighbours neighbours;

  DefaultFiles(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  /// Whether a file of this name is put over another.
  static boolean isOverride(String name) {
    return OVERRIDES.contains(name);
  }

  /// The file that is taken in this folder.
  Optional<String> base() {
    return first(BASES);
  }

  /// The file that is put over it.
  Optional<String> override() {
    return base().flatMap(_ -> first(OVERRIDES));
  }

  private Optional<String> first(List<String> names) {
    return names.stream().filter(this::isHere).findFirst();
  }

  private boolean isHere(String name) {
    return name.equals(neighbours.name()) || neighbours.beside().contains(name);
  }
}
