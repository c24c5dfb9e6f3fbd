package dev.plimsoll.cli;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The configuration of the repository that a file or folder lies in.
///
/// @param root the repository's root: the nearest folder upwards that has a configuration, and no
///   farther than the one that git knows; paths are judged relative to it
/// @param files the configuration files that are there
record LocalConfiguration(Path root, List<String> files, Configuration configuration) {
  LocalConfiguration {
    files = List.copyOf(files);
  }

  /// @param start a file or folder, which need not exist
  /// @throws UncheckedIOException if a configuration file is there and cannot be read
  static LocalConfiguration around(Path start) {
    Path begin = existingFolder(start.toAbsolutePath().normalize());
    Path root = begin;
    for (Path folder = begin; folder != null; folder = folder.getParent()) {
      if (!filesIn(folder).isEmpty() || Files.exists(folder.resolve(".git"))) {
        root = folder;
        break;
      }
    }
    Path found = root;
    ConfigurationSearch search = new ConfigurationSearch(new ConfigurationReader(Catalog.infos()));
    return new LocalConfiguration(
        root, filesIn(root), search.find(name -> text(found.resolve(name))));
  }

  /// A file's path as the configuration knows it, with `/`; as it is where it lies outside.
  String relative(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path path = absolute.startsWith(root) ? root.relativize(absolute) : file;
    return path.toString().replace('\\', '/');
  }

  private static Path existingFolder(Path path) {
    Path folder = path;
    while (!Files.isDirectory(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static List<String> filesIn(Path folder) {
    return ConfigurationSearch.PATHS.stream()
        .filter(name -> Files.isRegularFile(folder.resolve(name)))
        .toList();
  }

  private static Optional<SourceText> text(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(SourceText.of(Files.readAllBytes(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
