package dev.plimsoll.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The folder of the embedded database.
final class DataFolder {
  private DataFolder() {}

  /// Where programs keep what must outlive them, by the custom of the desktop world; where there is
  /// no home, the folder in which the server was started.
  static Path byDefault(Environment environment) {
    return environment
        .plain("XDG_STATE_HOME")
        .map(state -> Path.of(state, "plimsoll"))
        .or(() -> environment.plain("HOME").map(home -> Path.of(home, ".local/state/plimsoll")))
        .orElse(Path.of("plimsoll-data"));
  }

  /// Creates the folder for its owner alone if it is missing.
  static void prepare(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownerOnly(folder).stream().toArray(FileAttribute[]::new));
    }
    // Permissions alone do not tell: the file system may be mounted for reading only.
    Files.delete(Files.createTempFile(folder, "write-check", null));
  }

  private static Optional<FileAttribute<?>> ownerOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Optional.of(
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        : Optional.empty();
  }
}
