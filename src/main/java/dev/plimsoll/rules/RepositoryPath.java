package dev.plimsoll.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Paths in a repository: relative to its root, with `/`; the root is the empty path.
final class RepositoryPath {
  private RepositoryPath() {}

  /// The folder that a file stands in.
  static String folderOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /// The folder of a file and the folders around it, the nearest first, the root last.
  static List<String> foldersAround(String path) {
    List<String> folders = new ArrayList<>();
    String folder = folderOf(path);
    while (!folder.isEmpty()) {
      folders.add(folder);
      folder = folderOf(folder);
    }
    folders.add("");
    return folders;
  }

  /// What `relative` names, seen from `folder`; empty if it is absolute or leads out of the
  /// repository.
  static Optional<String> resolve(String folder, String relative) {
    return relative.startsWith("/") ? Optional.empty() : joined(folder, relative, true);
  }

  /// What a source names in a build context: neither `/` nor `..` leads out of it.
  static String inContext(String context, String source) {
    String inside = joined("", source, false).orElse("");
    return context.isEmpty() || inside.isEmpty() ? context + inside : context + "/" + inside;
  }

  private static Optional<String> joined(String folder, String relative, boolean mayFail) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : (folder + "/" + relative).split("/", -1)) {
      if (name.equals("..")) {
        if (names.isEmpty() && mayFail) {
          return Optional.empty();
        }
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return Optional.of(String.join("/", names));
  }
}
