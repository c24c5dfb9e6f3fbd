package dev.plimsoll.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.engine.FileKind;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A repository of which everything is known: it has these files and no others.
final class TestRepository implements RepositoryView {
  private final TreeMap<String, byte[]> files = new TreeMap<>();

  static TestRepository of(Map<String, String> files) {
    TestRepository repository = new TestRepository();
    files.forEach((path, text) -> repository.files.put(path, text.getBytes(UTF_8)));
    return repository;
  }

  TestRepository and(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  @Override
  public Entry entry(String path) {
    if (files.containsKey(path)) {
      return Entry.FILE;
    }
    String folder = path.isEmpty() ? "" : path + "/";
    String next = files.ceilingKey(folder);
    return next != null && next.startsWith(folder) ? Entry.DIRECTORY : Entry.MISSING;
  }

  @Override
  public Optional<SourceText> text(String path) {
    return Optional.ofNullable(files.get(path)).map(SourceText::of);
  }

  @Override
  public Optional<byte[]> beginning(String path) {
    return Optional.ofNullable(files.get(path))
        .map(bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING)));
  }

  @Override
  public List<String> deployments() {
    return files.keySet().stream()
        .filter(path ->
            FileKind.ofPath(path).filter(kind -> kind != FileKind.DOCKERFILE).isPresent()
                || path.endsWith(".hcl"))
        .toList();
  }
}
