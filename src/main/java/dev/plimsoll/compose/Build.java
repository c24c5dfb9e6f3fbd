package dev.plimsoll.compose;

import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import java.util.Optional;
import java.util.function.Function;

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
  ///
  /// @param resolver puts values in the place of variables
  static Optional<Build> of(Node value, Function<String, Optional<String>> resolver) {
    return switch (value.resolved()) {
      case ScalarNode scalar ->
          folder(scalar, resolver)
              .map(folder -> new Build(folder, folder + USUAL, Optional.empty()));
      case MappingNode mapping when mapping.entry("dockerfile_inline").isEmpty() ->
          of(mapping, resolver);
      default -> Optional.empty();
    };
  }

  private static Optional<Build> of(
      MappingNode mapping, Function<String, Optional<String>> resolver) {
    Optional<String> folder =
        mapping.value("context").map(it -> folder(it, resolver)).orElse(Optional.of(""));
    Optional<String> file =
        mapping.value("dockerfile").map(it -> text(it, resolver)).orElse(Optional.of(USUAL));
    Optional<String> target = mapping.value("target").flatMap(it -> text(it, resolver));
    boolean targetKnown = target.isPresent() || mapping.entry("target").isEmpty();
    return folder
        .filter(_ -> targetKnown)
        .flatMap(at -> file.map(name -> new Build(at, within(at, name), target)));
  }

  private static String within(String folder, String file) {
    return file.startsWith("/") ? file : folder + file;
  }

  private static Optional<String> folder(Node value, Function<String, Optional<String>> resolver) {
    return text(value, resolver)
        .filter(path -> !path.contains("://") && !path.startsWith("git@") && !path.startsWith("/"))
        .map(path -> path.endsWith("/") ? path : path + "/");
  }

  private static Optional<String> text(Node value, Function<String, Optional<String>> resolver) {
    return value.resolved() instanceof ScalarNode scalar && !scalar.isNull()
        ? resolver.apply(scalar.value())
        : Optional.empty();
  }
}
