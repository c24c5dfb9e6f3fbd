package dev.plimsoll.checkout;

import dev.plimsoll.engine.FileKind;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for the files that say how images are built and run, once, at the first question. Folders
/// near the root come first, so that a bound on the work costs the most remote files.
final class DeploymentSearch {
  private static final int MOST_ENTRIES = 100_000;
  private static final int MOST_FILES = 2_000;
  private static final Set<String> SKIPPED_FOLDERS =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          "node_modules",
          "bower_components",
          "vendor",
          ".venv",
          "venv",
          "__pycache__",
          ".terraform",
          ".gradle",
          ".idea");

  private final Path root;
  private final Deque<Path> open = new ArrayDeque<>();
  private final List<String> files = new ArrayList<>();
  private int visited;
  private @Nullable List<String> found;

  DeploymentSearch(Path root) {
    this.root = root;
  }

  /// The paths relative to the root, sorted.
  synchronized List<String> found() {
    if (found == null) {
      search();
      found = files.stream().sorted().toList();
    }
    return found;
  }

  private void search() {
    open.add(root);
    while (!open.isEmpty() && visited < MOST_ENTRIES && files.size() < MOST_FILES) {
      entriesOf(open.remove()).stream().sorted().forEach(this::visit);
    }
  }

  private List<Path> entriesOf(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      for (Path entry : listing) {
        if (visited++ >= MOST_ENTRIES) {
          return entries;
        }
        entries.add(entry);
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return entries;
    }
    return entries;
  }

  private void visit(Path entry) {
    String name = entry.getFileName().toString();
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      if (!SKIPPED_FOLDERS.contains(name)) {
        open.add(entry);
      }
    } else if (isDeployment(name)
        && files.size() < MOST_FILES
        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
      files.add(root.relativize(entry).toString().replace('\\', '/'));
    }
  }

  private static boolean isDeployment(String name) {
    boolean known = FileKind.ofPath(name).filter(kind -> kind != FileKind.DOCKERFILE).isPresent();
    return known || name.endsWith(".hcl");
  }
}
