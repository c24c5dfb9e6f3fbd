package dev.plimsoll.image;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.Tree;
import dev.plimsoll.tree.TreeParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Where the programs of public images write: `images/written.yaml`, which says where each line is
/// from. The first that is about an image holds.
public final class KnownWrites {
  private static final String RESOURCE = "/images/written.yaml";
  private static final KnownWrites BUNDLED = new KnownWrites(read());

  private final List<WrittenPaths> images;
  private final Set<String> others;

  private KnownWrites(Tree tree) {
    if (!(tree.root().orElseThrow() instanceof MappingNode root) || !tree.problems().isEmpty()) {
      throw new IllegalStateException(RESOURCE + " cannot be read: " + tree.problems());
    }
    this.images = items(root, "images").stream().map(item -> known((MappingNode) item)).toList();
    this.others = Set.copyOf(texts(root, "others"));
  }

  /// Those that come with the program.
  public static KnownWrites bundled() {
    return BUNDLED;
  }

  /// What is known of an image.
  ///
  /// @param isMounted whether the container has something mounted at a path, or below it
  public Optional<WrittenPaths> find(ImageReference image, Predicate<String> isMounted) {
    return images.stream().filter(known -> known.isAbout(image, isMounted)).findFirst();
  }

  /// Whether it is made by others, as a program of its own, and nothing is known of where that
  /// writes. A name without a folder that is none of the official images is taken for one that was
  /// built by who uses it, and so is one that stands directly in a registry of its own.
  public boolean isForeign(ImageReference image) {
    return image.repository().contains("/") || others.contains(image.name());
  }

  /// All that is known, in the order of the file.
  public List<WrittenPaths> all() {
    return images;
  }

  private static Tree read() {
    try (InputStream in = KnownWrites.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return TreeParser.parseYaml(SourceText.of(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WrittenPaths known(MappingNode entry) {
    return new WrittenPaths(
        new Glob(text(entry, "image").orElseThrow()),
        texts(entry, "tags").stream().map(Glob::new).toList(),
        text(entry, "mounted"),
        texts(entry, "scratch"),
        texts(entry, "volumes"),
        texts(entry, "data"),
        text(entry, "obstacle"),
        Certainty.valueOf(text(entry, "sure").orElseThrow().toUpperCase(Locale.ROOT)),
        text(entry, "source").orElseThrow());
  }

  private static List<Node> items(MappingNode from, String key) {
    return from.value(key).orElse(null) instanceof SequenceNode list ? list.items() : List.of();
  }

  private static List<String> texts(MappingNode from, String key) {
    return items(from, key).stream().map(item -> ((ScalarNode) item).value()).toList();
  }

  private static Optional<String> text(MappingNode from, String key) {
    return from.value(key).map(value -> ((ScalarNode) value).value());
  }
}
