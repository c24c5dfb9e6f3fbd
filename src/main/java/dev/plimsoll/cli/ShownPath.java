package dev.plimsoll.cli;

import java.nio.file.Path;

/// Paths as they are printed.
final class ShownPath {
  private ShownPath() {}

  /// Relative to the current folder where it lies in there, with `/`.
  static String of(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path shown = path.isAbsolute() && path.startsWith(here) ? here.relativize(path) : path;
    String normal = shown.normalize().toString().replace('\\', '/');
    return normal.isEmpty() ? "." : normal;
  }

  /// As it was given, with `/`.
  static String asGiven(Path path) {
    String normal = path.normalize().toString().replace('\\', '/');
    return normal.isEmpty() ? "." : normal;
  }
}
