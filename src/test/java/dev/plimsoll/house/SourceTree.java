package dev.plimsoll.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's own Java files, for tests that hold the house in order.
final class SourceTree {
  private static final List<Path> ROOTS =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/jmh/java"));

  private SourceTree() {}

  static List<Path> javaFiles() throws IOException {
    List<Path> files = new java.util.ArrayList<>();
    for (Path root : ROOTS) {
      try (Stream<Path> tree = Files.walk(root)) {
        tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files.stream().sorted().toList();
  }
}
