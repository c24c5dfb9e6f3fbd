package dev.plimsoll.checkout;

import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The repository that a folder on disk holds. Each answer is looked up once and then kept, so that
/// a check sees one state of the folder; safe for use by many threads.
///
/// Nothing outside of the root is looked at, whatever paths and symbolic links say. What cannot be
/// read is unknown.
public final class WorkingTree implements RepositoryView {
  private static final int LONGEST_TEXT = 1 << 20;

  private final Path root;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final Map<String, Optional<SourceText>> texts = new ConcurrentHashMap<>();
  private final Map<String, Optional<byte[]>> beginnings = new ConcurrentHashMap<>();
  private final DeploymentSearch deployments;

  private WorkingTree(Path root) {
    this.root = root;
    this.deployments = new DeploymentSearch(root);
  }

  /// The repository that a file or folder belongs to: the nearest folder from there upwards that
  /// has a `.git`, or else the folder itself (that of the file).
  ///
  /// @throws IOException if nothing is there
  public static WorkingTree around(Path place) throws IOException {
    Path real = place.toRealPath();
    Path parent = real.getParent();
    Path folder = Files.isDirectory(real) || parent == null ? real : parent;
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return new WorkingTree(at);
      }
    }
    return new WorkingTree(folder);
  }

  /// The root, without symbolic links.
  public Path root() {
    return root;
  }

  /// The path of a file relative to the root, with `/`; empty where it lies outside.
  public Optional<String> pathOf(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    if (parent == null || name == null) {
      return Optional.empty();
    }
    return real(parent)
        .map(folder -> folder.resolve(name))
        .filter(path -> path.startsWith(root))
        .map(path -> root.relativize(path).toString().replace('\\', '/'));
  }

  @Override
  public Entry entry(String path) {
    return entries.computeIfAbsent(path, this::look);
  }

  @Override
  public Optional<SourceText> text(String path) {
    return texts.computeIfAbsent(path, this::readText);
  }

  @Override
  public Optional<byte[]> beginning(String path) {
    return beginnings.computeIfAbsent(path, where -> read(where, BEGINNING)).map(byte[]::clone);
  }

  @Override
  public List<String> deployments() {
    return deployments.found();
  }

  private Entry look(String path) {
    Optional<Path> place = place(path);
    if (place.isEmpty()) {
      return Entry.UNKNOWN;
    }
    try {
      Path real = place.get().toRealPath();
      if (!real.startsWith(root)) {
        return Entry.UNKNOWN;
      }
      return Files.isDirectory(real)
          ? Entry.DIRECTORY
          : Files.isRegularFile(real) ? Entry.FILE : Entry.UNKNOWN;
    } catch (NoSuchFileException missing) {
      return Entry.MISSING;
    } catch (IOException unreadable) {
      return Entry.UNKNOWN;
    }
  }

  private Optional<SourceText> readText(String path) {
    return read(path, LONGEST_TEXT + 1)
        .filter(bytes -> bytes.length <= LONGEST_TEXT)
        .map(SourceText::of)
        .filter(text -> text.indexOf((byte) 0, 0) < 0);
  }

  private Optional<byte[]> read(String path, int most) {
    if (entry(path) != Entry.FILE) {
      return Optional.empty();
    }
    return place(path).flatMap(WorkingTree::real).flatMap(file -> read(file, most));
  }

  private static Optional<byte[]> read(Path file, int most) {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(most));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /// Where a path of the repository lies, if it is one.
  private Optional<Path> place(String path) {
    try {
      Path place = root.resolve(path).normalize();
      return place.startsWith(root) ? Optional.of(place) : Optional.empty();
    } catch (InvalidPathException invalid) {
      return Optional.empty();
    }
  }
}
