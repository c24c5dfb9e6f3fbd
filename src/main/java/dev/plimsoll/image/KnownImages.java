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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is known of public images: `images/known.yaml`, which says where each line is from. The
/// first that is about an image holds.
public final class KnownImages {
  private static final KnownImages BUNDLED = read("/images/known.yaml");

  private final List<KnownImage> images;
  private final Set<String> platforms;
  private final Map<String, List<KnownImage>> byName;
  private final List<KnownImage> ofAnyName;

  private KnownImages(List<KnownImage> images, Set<String> platforms) {
    this.images = images;
    this.platforms = platforms;
    this.ofAnyName = images.stream().filter(image -> image.name().isEmpty()).toList();
    this.byName =
        images.stream()
            .flatMap(image -> image.name().stream())
            .distinct()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), this::perhapsNamed));
  }

  private List<KnownImage> perhapsNamed(String name) {
    return images.stream()
        .filter(image -> image.name().isEmpty() || image.name().get().equals(name))
        .toList();
  }

  /// Those that may be about the image, in the order of the file.
  private List<KnownImage> candidates(ImageReference image) {
    return byName.getOrDefault(image.name(), ofAnyName);
  }

  /// Those that come with the program.
  public static KnownImages bundled() {
    return BUNDLED;
  }

  public Optional<KnownImage> find(ImageReference image) {
    return candidates(image).stream().filter(known -> known.isAbout(image)).findFirst();
  }

  /// Whether what is known of this repository is not the same for all of its tags, and the tag is
  /// left to a variable.
  public boolean isUpToTag(ImageReference image) {
    return !image.isTagKnown()
        && candidates(image).stream().anyMatch(known -> known.dependsOnTagOf(image));
  }

  /// Whether it is an official image of a system or a language: what runs on it comes from
  /// elsewhere, and as who is for its user to say.
  public boolean isPlatform(ImageReference image) {
    return image.isOfficial() && platforms.contains(image.name());
  }

  /// All that is known, in the order of the file.
  public List<KnownImage> all() {
    return images;
  }

  private static KnownImages read(String resource) {
    try (InputStream in = KnownImages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return of(TreeParser.parseYaml(SourceText.of(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownImages of(Tree tree) {
    if (!(tree.root().orElseThrow() instanceof MappingNode root) || !tree.problems().isEmpty()) {
      throw new IllegalStateException("the known images cannot be read: " + tree.problems());
    }
    Set<String> platforms = new HashSet<>(texts(root, "platforms"));
    return new KnownImages(
        items(root, "images").stream().map(item -> known((MappingNode) item)).toList(), platforms);
  }

  private static KnownImage known(MappingNode entry) {
    return new KnownImage(
        new Glob(text(entry, "image").orElseThrow()),
        globs(entry, "tags"),
        text(entry, "since").map(Integer::parseInt).orElse(0),
        text(entry, "user"),
        text(entry, "drops-to").map(user -> new OwnDrop(user, globs(entry, "when"))),
        text(entry, "brings"),
        text(entry, "managed").isPresent(),
        Certainty.valueOf(text(entry, "sure").orElseThrow().toUpperCase(Locale.ROOT)),
        text(entry, "source").orElseThrow());
  }

  private static List<Node> items(MappingNode from, String key) {
    return from.value(key).orElse(null) instanceof SequenceNode list ? list.items() : List.of();
  }

  private static List<String> texts(MappingNode from, String key) {
    return items(from, key).stream().map(item -> ((ScalarNode) item).value()).toList();
  }

  private static List<Glob> globs(MappingNode from, String key) {
    return texts(from, key).stream().map(Glob::new).toList();
  }

  private static Optional<String> text(MappingNode from, String key) {
    return from.value(key).map(value -> ((ScalarNode) value).value());
  }
}
