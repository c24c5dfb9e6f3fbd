package dev.plimsoll.kubernetes;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.CollectionStyle;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.Lookup;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An object that makes pods.
///
/// @param object the whole object
/// @param kind such as `Deployment`
/// @param podSpec what its pods are like
public record Workload(MappingNode object, String kind, MappingNode podSpec) {
  private static final List<String> CONTAINER_LISTS =
      List.of("initContainers", "containers", "ephemeralContainers");

  private static final int USUAL_INDENTATION = 2;
  private static final List<String> SELECTING =
      List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Rollout");

  /// The name in its metadata.
  public Optional<String> name() {
    return text(object, "metadata", "name").or(() -> text(object, "metadata", "generateName"));
  }

  /// What is said of the security of all its containers.
  public Optional<MappingNode> securityContext() {
    return child(podSpec, "securityContext");
  }

  /// Its containers, in the order of the file's lists.
  public List<PodContainer> containers() {
    return podSpec.entries().stream()
        .filter(entry -> entry.name().filter(CONTAINER_LISTS::contains).isPresent())
        .flatMap(entry -> items(entry.value()).stream())
        .map(Node::resolved)
        .filter(MappingNode.class::isInstance)
        .map(item -> new PodContainer(this, (MappingNode) item))
        .toList();
  }

  /// Whether it is said to run on Windows nodes.
  public boolean isWindows() {
    return text(podSpec, "os", "name").filter("windows"::equalsIgnoreCase).isPresent()
        || Stream.of("kubernetes.io/os", "beta.kubernetes.io/os")
            .flatMap(label -> text(podSpec, "nodeSelector", label).stream())
            .anyMatch("windows"::equalsIgnoreCase)
        || child(podSpec, "securityContext")
            .filter(context -> context.entry("windowsOptions").isPresent())
            .isPresent();
  }

  /// Whether it is only a part, to be laid over an object that stands elsewhere: it selects no pods
  /// and labels none, which an object of its own would be refused for.
  public boolean isFragment() {
    Optional<MappingNode> spec = child(object, "spec");
    Optional<MappingNode> template = spec.flatMap(it -> child(it, "template"));
    return SELECTING.contains(kind)
        && spec.filter(it -> it.entry("selector").isPresent()).isEmpty()
        && template
            .flatMap(it -> child(it, "metadata"))
            .filter(it -> it.entry("labels").isPresent())
            .isEmpty();
  }

  /// How many blanks further in than its key a mapping stands in this object.
  public int indentation(SourceText source) {
    return object.entries().stream()
        .filter(entry ->
            entry.value() instanceof MappingNode below && below.style() == CollectionStyle.BLOCK)
        .map(entry ->
            source.position(entry.value().span().start()).column()
                - source.position(entry.key().span().start()).column())
        .filter(step -> step > 0)
        .findFirst()
        .orElse(USUAL_INDENTATION);
  }

  /// The names of its volumes, of those that claims are made for included.
  public List<String> volumeNames() {
    Stream<String> claims =
        child(object, "spec")
            .map(spec -> names(spec, "volumeClaimTemplates", "metadata"))
            .orElse(Stream.of());
    return Stream.concat(names(podSpec, "volumes", ""), claims).toList();
  }

  private static Stream<String> names(MappingNode from, String list, String below) {
    return Lookup.of(from, list).found().stream()
        .flatMap(entry -> items(entry.value()).stream())
        .flatMap(item ->
            item.resolved() instanceof MappingNode mapping ? Stream.of(mapping) : Stream.empty())
        .flatMap(item -> below.isEmpty() ? Stream.of(item) : child(item, below).stream())
        .flatMap(item -> text(item, "name").stream());
  }

  private static List<Node> items(Node value) {
    return value.resolved() instanceof SequenceNode list ? list.items() : List.of();
  }

  private static Optional<String> text(MappingNode from, String parent, String key) {
    return child(from, parent).flatMap(node -> text(node, key));
  }

  private static Optional<String> text(MappingNode from, String key) {
    return Lookup.of(from, key)
        .found()
        .map(Entry::value)
        .map(Node::resolved)
        .filter(ScalarNode.class::isInstance)
        .map(scalar -> ((ScalarNode) scalar).value());
  }

  static Optional<MappingNode> child(MappingNode from, String key) {
    return Lookup.of(from, key)
        .found()
        .map(entry -> entry.value().resolved())
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast);
  }
}
