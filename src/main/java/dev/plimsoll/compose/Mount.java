package dev.plimsoll.compose;

import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Something that is mounted into a service's containers.
///
/// @param target the path inside the container, without a slash at the end
public record Mount(Kind kind, String target) {
  /// A longer list is not looked through: many services may share one.
  private static final int MOST = 50;

  private static final Pattern PART = Pattern.compile("(?:[^:$]|\\$\\{[^}]*}|\\$)+");

  /// What is mounted.
  public enum Kind {
    TMPFS,
    /// A named volume, a folder of the host, or a volume without a name.
    VOLUME
  }

  /// The mounts that an entry with the key `tmpfs` or `volumes` lists; an empty one for each that
  /// could not be read.
  static List<Optional<Mount>> listedIn(Entry entry) {
    boolean tmpfs = entry.name().filter("tmpfs"::equals).isPresent();
    return switch (entry.value().resolved()) {
      case SequenceNode list when list.items().size() > MOST -> List.of(Optional.empty());
      case SequenceNode list ->
          list.items().stream().map(item -> tmpfs ? tmpfs(item) : volume(item)).toList();
      case ScalarNode scalar when scalar.isNull() -> List.of();
      case Node other -> List.of(tmpfs ? tmpfs(other) : Optional.empty());
    };
  }

  private static Optional<Mount> tmpfs(Node item) {
    return text(item)
        .map(text -> text.split(":", 2)[0])
        .flatMap(Interpolation::literal)
        .map(path -> new Mount(Kind.TMPFS, normal(path)));
  }

  private static Optional<Mount> volume(Node item) {
    if (item.resolved() instanceof MappingNode mapping) {
      Kind kind =
          mapping.value("type").flatMap(Mount::text).filter("tmpfs"::equals).isPresent()
              ? Kind.TMPFS
              : Kind.VOLUME;
      return mapping
          .value("target")
          .flatMap(Mount::text)
          .flatMap(Interpolation::literal)
          .map(path -> new Mount(kind, normal(path)));
    }
    return text(item)
        .map(Mount::shortTarget)
        .flatMap(Interpolation::literal)
        .map(path -> new Mount(Kind.VOLUME, normal(path)));
  }

  private static String shortTarget(String volume) {
    return PART.matcher(volume)
        .results()
        .skip(1)
        .findFirst()
        .map(MatchResult::group)
        .orElse(volume);
  }

  private static Optional<String> text(Node node) {
    return node.resolved() instanceof ScalarNode scalar && scalar.isKnown()
        ? Optional.of(scalar.value())
        : Optional.empty();
  }

  private static String normal(String path) {
    String single = path.contains("//") ? path.replaceAll("/{2,}", "/") : path;
    return single.length() > 1 && single.endsWith("/")
        ? single.substring(0, single.length() - 1)
        : single;
  }
}
