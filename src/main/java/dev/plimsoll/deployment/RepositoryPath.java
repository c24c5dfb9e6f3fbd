package dev.plimsoll.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Paths in a repository, which have `/` and begin at its root.
public final class RepositoryPath {
  private RepositoryPath() {}

  /// The folder of a file and the folders around it, the nearest first, the root last.
  public static List<String> foldersAround(String path) {
    List<String> folders = new ArrayList<>();
    String folder = folder(path);
    while (!folder.isEmpty()) {
      folders.add(folder);
      folder = folder(folder);
    }
    folders.add("");
    return folders;
  }

  /// What a source names in a build context: neither `/` nor `..` leads out of it.
  public static String inContext(String context, String source) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : source.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String inside = String.join("/", parts);
    return context.isEmpty() || inside.isEmpty() ? context + inside : context + "/" + inside;
  }

  /// What a file in `folder` means by `relative`; empty where that is absolute or leads out of the
  /// repository.
  public static Optional<String> resolve(String folder, String relative) {
    if (relative.startsWith("/")) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + relative).split("/", -1)) {
      if (part.equals("..") && parts.pollLast() == null) {
        return Optional.empty();
      }
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /// The folder a file stands in; the root is the empty path.
  public static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
