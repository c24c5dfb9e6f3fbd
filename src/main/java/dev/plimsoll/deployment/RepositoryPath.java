package dev.plimsoll.deployment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Paths in a repository, which have `/` and begin at its root.
public final class RepositoryPath {
  private RepositoryPath() {}

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
