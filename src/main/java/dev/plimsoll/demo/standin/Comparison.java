package dev.plimsoll.demo.standin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The files that differ between two trees, in the order of their paths.
public record Comparison(List<FileChange> changes) {
  public Comparison {
    changes = List.copyOf(changes);
  }

  static Comparison between(FileTree before, FileTree after) {
    Map<Blob, String> vanished = vanished(before, after);
    List<FileChange> changes = new ArrayList<>();
    TreeSet<String> paths = new TreeSet<>(before.files().keySet());
    paths.addAll(after.files().keySet());
    for (String path : paths) {
      Optional<Blob> old = before.get(path);
      Optional<Blob> now = after.get(path);
      if (!old.equals(now)) {
        changes.add(change(path, old, now, vanished));
      }
    }
    List<String> renamed = changes.stream().flatMap(c -> c.previousPath().stream()).toList();
    changes.removeIf(change -> change.after().isEmpty() && renamed.contains(change.path()));
    return new Comparison(changes);
  }

  /// A file that comes where another of the same content goes was renamed.
  private static FileChange change(
      String path, Optional<Blob> old, Optional<Blob> now, Map<Blob, String> vanished) {
    if (old.isEmpty() && now.isPresent() && vanished.containsKey(now.get())) {
      Optional<String> previous = Optional.ofNullable(vanished.remove(now.get()));
      return new FileChange(path, previous, now, now);
    }
    return new FileChange(path, Optional.empty(), old, now);
  }

  private static Map<Blob, String> vanished(FileTree before, FileTree after) {
    Map<Blob, String> paths = new HashMap<>();
    before
        .files()
        .forEach((path, blob) -> {
          if (after.get(path).isEmpty() && blob.size() > 0) {
            paths.put(blob, path);
          }
        });
    return paths;
  }

  Optional<FileChange> at(String path) {
    return changes.stream().filter(change -> change.path().equals(path)).findFirst();
  }

  /// The patch of a file, where the API shows one.
  Optional<Patch> patchOf(String path) {
    return at(path).flatMap(FileChange::patch);
  }
}
