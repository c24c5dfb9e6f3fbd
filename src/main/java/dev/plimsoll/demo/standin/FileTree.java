package dev.plimsoll.demo.standin;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All files of a commit by path.
public record FileTree(SortedMap<String, Blob> files) {
  private static final FileTree EMPTY = new FileTree(new TreeMap<>());

  public FileTree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public static FileTree empty() {
    return EMPTY;
  }

  public FileTree with(String path, Blob blob) {
    SortedMap<String, Blob> changed = new TreeMap<>(files);
    changed.put(path, blob);
    return new FileTree(changed);
  }

  public FileTree with(String path, String text) {
    return with(path, Blob.of(text));
  }

  public FileTree without(String path) {
    SortedMap<String, Blob> changed = new TreeMap<>(files);
    changed.remove(path);
    return new FileTree(changed);
  }

  public Optional<Blob> get(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /// The files below a folder, by their path within it; empty if there is no such folder.
  FileTree folder(String path) {
    String prefix = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    SortedMap<String, Blob> inside = new TreeMap<>();
    for (Map.Entry<String, Blob> file : files.entrySet()) {
      if (file.getKey().startsWith(prefix)) {
        inside.put(file.getKey().substring(prefix.length()), file.getValue());
      }
    }
    return new FileTree(inside);
  }

  String sha() {
    StringBuilder listing = new StringBuilder();
    files.forEach((path, blob) ->
        listing.append(blob.sha()).append(blob.mode()).append(' ').append(path).append('\n'));
    return Sha1.ofObject("tree", listing.toString().getBytes(StandardCharsets.UTF_8));
  }
}
