package dev.plimsoll.compose;

import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import java.util.Optional;

/// How an image is built for a service, see
/// <https://docs.docker.com/reference/compose-file/build/>.
///
/// @param context the folder the sources are in, relative to that of the compose file
/// @param dockerfile its path, relative to the folder of the compose file, with `/`; it may lead
///   out of that folder
/// @param target the stage that is asked for
public record Build(String context, String dockerfile, Optional<String> target) {
  private static final String USUAL = "Dockerfile";

  /// Empty where the context is not a folder, or not known, or where the Dockerfile stands in the
  /// compose file itself.
  static Optional<Build> of(Node value) {
    return switch (value.resolved()) {
      case ScalarNode scalar ->
          folder(scalar).map(folder -> new Build(folder, folder + USUAL, Optional.empty()));
      case MappingNode mapping when mapping.entry("dockerfile_inline").isEmpty() -> of(mapping);
      default -> Optional.empty();
    };
  }

  private static Optional<Build> of(MappingNode mapping) {
    Optional<String> folder = mapping.value("context").map(Build::folder).orElse(Optional.of(""));
    Optional<String> file = mapping.value("dockerfile").map(Build::text).orElse(Optional.of(USUAL));
    Optional<String> target = mapping.value("target").flatMap(Build::text);
    boolean targetKnown = target.isPresent() || mapping.entry("target").isEmpty();
    return folder
        .filter(_ -> targetKnown)
        .flatMap(at -> file.map(name -> new Build(at, within(at, name), target)));
  }

  private static String within(String folder, String file) {
    return file.startsWith("/") ? file : folder + file;
  }

  private static Optional<String> folder(Node value) {
    return text(value)
        .filter(path -> !path.contains("://") && !path.startsWith("git@") && !path.startsWith("/"))
        .map(path -> path.endsWith("/") ? path : path + "/");
  }

  private static Optional<String> text(Node value) {
    return value.resolved() instanceof ScalarNode scalar && !scalar.isNull()
        ? Interpolation.orDefault(scalar.value())
        : Optional.empty();
  }
}
