package dev.plimsoll.cli;

import dev.plimsoll.config.ConfigurationSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the root of the repository that a folder lies in.
final class RepositoryRoot {
  private RepositoryRoot() {}

  /// The nearest folder upwards with a `.git`, as the server sees it; where there is none, the
  /// nearest with a configuration.
  static Optional<Path> around(Path folder) {
    return nearest(folder, at -> Files.exists(at.resolve(".git")))
        .or(() -> nearest(folder, RepositoryRoot::isConfigured));
  }

  private static Optional<Path> nearest(Path folder, Predicate<Path> wanted) {
    return Stream.iterate(folder.toAbsolutePath(), at -> at != null, Path::getParent)
        .filter(wanted)
        .findFirst();
  }

  private static boolean isConfigured(Path folder) {
    return ConfigurationSearch.PATHS.stream()
        .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }
}
