package dev.plimsoll.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What surrounds the file that a rule looks at.
///
/// @param path the file's own, relative to the repository's root, with `/`
/// @param preferences what the configuration asks for, for this path
/// @param memory what was worked out of them
public record Surroundings(
    String path, RepositoryView repository, Preferences preferences, Memory memory) {
  public Surroundings(String path, RepositoryView repository, Preferences preferences) {
    this(path, repository, preferences, new Memory());
  }

  /// A file that stands alone.
  public static Surroundings unknown(String path) {
    return new Surroundings(path, RepositoryView.unknown(), Preferences.DEFAULT);
  }

  /// The path in the repository that the file means by `relative`; empty where it is absolute or
  /// leads out of the repository.
  public Optional<String> resolve(String relative) {
    Deque<String> parts = new ArrayDeque<>();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    for (String part : (folder + relative).split("/", -1)) {
      if (part.equals("..") && parts.pollLast() == null) {
        return Optional.empty();
      }
      if (!part.equals("..") && !part.equals(".") && !part.isEmpty()) {
        parts.addLast(part);
      }
    }
    return relative.startsWith("/") ? Optional.empty() : Optional.of(String.join("/", parts));
  }
}
