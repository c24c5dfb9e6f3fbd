package dev.plimsoll.cli;

import dev.plimsoll.engine.FileKind;
import java.nio.file.Path;

/// Tells the kind of a file that somebody named on purpose. Whatever it is called, it is meant to
/// be checked: YAML as compose, the rest as a Dockerfile.
final class NamedFile {
  private NamedFile() {}

  static FileKind kindOf(Path file) {
    return kindOf(file.toString().replace('\\', '/'));
  }

  static FileKind kindOf(String path) {
    boolean yaml = path.endsWith(".yml") || path.endsWith(".yaml");
    return FileKind.ofPath(path).orElse(yaml ? FileKind.COMPOSE : FileKind.DOCKERFILE);
  }
}
