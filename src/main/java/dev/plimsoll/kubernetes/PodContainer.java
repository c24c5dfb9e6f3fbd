package dev.plimsoll.kubernetes;

import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.Lookup;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A container of a pod, one that initialises it or is added for debugging included.
public record PodContainer(Workload workload, MappingNode node) {
  private static final int MOST_MOUNTS = 100;

  public Optional<ScalarNode> name() {
    return scalar("name");
  }

  /// Its image as written.
  public Optional<ScalarNode> image() {
    return scalar("image").filter(image -> !image.value().isBlank());
  }

  /// What it is started with, as far as it says so itself.
  public String startCommand() {
    return Stream.of("command", "args")
        .flatMap(key -> Lookup.of(node, key).found().stream())
        .map(entry -> entry.value().resolved())
        .flatMap(
            value -> value instanceof SequenceNode list ? list.items().stream() : Stream.of(value))
        .flatMap(word -> scalar(word).stream())
        .map(ScalarNode::value)
        .collect(Collectors.joining(" "));
  }

  private Optional<ScalarNode> scalar(String key) {
    return Lookup.of(node, key).found().flatMap(entry -> scalar(entry.value()));
  }

  private static Optional<ScalarNode> scalar(Node value) {
    return value.resolved() instanceof ScalarNode scalar && !scalar.isNull()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  /// What it says of its own security.
  public Optional<MappingNode> securityContext() {
    return Workload.child(node, "securityContext");
  }

  /// What holds for a key of its security context: its own word, else that of the pod.
  public Optional<ScalarNode> security(String key) {
    return said(securityContext(), key)
        .or(() -> said(workload.securityContext(), key))
        .map(entry -> (ScalarNode) entry.value().resolved());
  }

  private static Optional<Entry> said(Optional<MappingNode> context, String key) {
    return context
        .flatMap(mapping -> mapping.entry(key))
        .filter(entry -> scalar(entry.value()).isPresent());
  }

  /// What it says about its root filesystem.
  public Optional<Entry> readOnlyRootFilesystem() {
    return Lookup.of(node, "securityContext")
        .found()
        .map(entry -> entry.value().resolved())
        .filter(MappingNode.class::isInstance)
        .flatMap(context -> Lookup.of((MappingNode) context, "readOnlyRootFilesystem").found());
  }

  /// Whether it is read-only; empty where that is not known.
  public Optional<Boolean> isRootReadOnly() {
    if (!isReadable()) {
      return Optional.empty();
    }
    return readOnlyRootFilesystem()
        .map(Entry::value)
        .filter(value -> scalar(value).isPresent())
        .map(value -> scalar(value).flatMap(ScalarNode::asBoolean))
        .orElse(Optional.of(false));
  }

  /// Whether nothing that could say it was lost: no merge that leads nowhere, no part unread.
  private boolean isReadable() {
    Lookup context = Lookup.of(node, "securityContext");
    return switch (context) {
      case Lookup.Unknown _ -> false;
      case Lookup.Absent _ -> true;
      case Lookup.Own(Entry entry) -> isReadable(entry.value());
      case Lookup.Merged(Entry entry) -> isReadable(entry.value());
    };
  }

  private static boolean isReadable(Node context) {
    return switch (context.resolved()) {
      case MappingNode mapping ->
          !(Lookup.of(mapping, "readOnlyRootFilesystem") instanceof Lookup.Unknown);
      case ScalarNode scalar -> scalar.isNull();
      case Node _ -> false;
    };
  }

  /// The paths that something is mounted on; an empty one for each that is not known.
  public List<Optional<String>> mounts() {
    List<Optional<String>> paths = new ArrayList<>();
    for (String key : List.of("volumeMounts", "volumeDevices")) {
      switch (Lookup.of(node, key)) {
        case Lookup.Unknown _ -> paths.add(Optional.empty());
        case Lookup.Absent _ -> {}
        case Lookup.Own(Entry entry) -> paths.addAll(paths(entry.value()));
        case Lookup.Merged(Entry entry) -> paths.addAll(paths(entry.value()));
      }
    }
    return List.copyOf(paths);
  }

  private static List<Optional<String>> paths(Node value) {
    return switch (value.resolved()) {
      case SequenceNode list when list.items().size() <= MOST_MOUNTS ->
          list.items().stream().map(PodContainer::path).toList();
      case ScalarNode scalar when scalar.isNull() -> List.of();
      case Node _ -> List.of(Optional.empty());
    };
  }

  private static Optional<String> path(Node mount) {
    Optional<ScalarNode> path =
        mount.resolved() instanceof MappingNode mapping
            ? Stream.of("mountPath", "devicePath")
                .flatMap(key -> Lookup.of(mapping, key).found().stream())
                .findFirst()
                .flatMap(entry -> scalar(entry.value()))
            : Optional.empty();
    return path.map(ScalarNode::value)
        .filter(text -> !text.contains("$"))
        .map(text ->
            text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /// Whether something is mounted at `path` or on a folder above it; empty where that is not known.
  public Optional<Boolean> isMounted(String path) {
    if (isMountedWhere(mount -> path.equals(mount) || path.startsWith(mount + "/"))) {
      return Optional.of(true);
    }
    boolean known = mounts().stream().allMatch(Optional::isPresent);
    return known ? Optional.of(false) : Optional.empty();
  }

  /// Whether something is mounted at a path that `wanted` holds for.
  public boolean isMountedWhere(Predicate<String> wanted) {
    return mounts().stream().flatMap(Optional::stream).anyMatch(wanted);
  }
}
