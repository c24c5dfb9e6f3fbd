package dev.plimsoll.cli;

import dev.plimsoll.engine.FileKind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Finds the files that a command line means: named files as they are, folders searched for
/// container files. What cannot be found or read is kept as a message and stops nothing else.
final class FileSearch {
  private static final Set<String> SKIPPED_FOLDERS = Set.of(".git", ".hg", ".svn", "node_modules");

  private final TreeMap<String, Found> found = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  /// A file to check.
  ///
  /// @param shown the path as it is printed, with `/`
  /// @param named what the command line named: the file, or the folder it was found in
  record Found(Path file, String shown, FileKind kind, Path named) {}

  FileSearch(Collection<Path> paths) {
    paths.forEach(this::search);
  }

  /// In the order of their paths, each once.
  List<Found> files() {
    return List.copyOf(found.values());
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  private void search(Path path) {
    if (Files.isDirectory(path)) {
      searchFolder(path);
    } else if (Files.exists(path)) {
      add(path, NamedFile.kindOf(path), path);
    } else {
      errors.add(shown(path) + ": no such file or folder");
    }
  }

  private void searchFolder(Path folder) {
    try {
      Files.walkFileTree(folder, new ContainerFiles(folder));
    } catch (IOException unreadable) {
      errors.add(shown(folder) + ": " + unreadable.getMessage());
    }
  }

  private void add(Path file, FileKind kind, Path named) {
    String shown = shown(file);
    found.put(shown, new Found(file, shown, kind, named));
  }

  private static String shown(Path path) {
    return ShownPath.asGiven(path);
  }

  private final class ContainerFiles extends SimpleFileVisitor<Path> {
    private final Path folder;

    ContainerFiles(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
      Path name = inner.getFileName();
      return name != null && SKIPPED_FOLDERS.contains(name.toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (Files.isRegularFile(file)) {
        FileKind.ofPath(file.getFileName().toString()).ifPresent(kind -> add(file, kind, folder));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      errors.add(shown(file) + ": cannot be read");
      return FileVisitResult.CONTINUE;
    }
  }
}
