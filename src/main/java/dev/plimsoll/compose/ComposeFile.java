package dev.plimsoll.compose;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceStyle;
import dev.plimsoll.tree.Tree;
import dev.plimsoll.tree.TreeParser;
import dev.plimsoll.tree.TreeProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A compose file. Whatever the bytes are, one comes out; what it could not read it says in
/// [#problems].
public final class ComposeFile {
  private static final Pattern SERVICES = Pattern.compile("(?m)^[\"']?services[\"']?:");
  private static final Set<String> TOP_LEVEL =
      Set.of(
          "version",
          "name",
          "include",
          "services",
          "networks",
          "volumes",
          "configs",
          "secrets",
          "models");

  private final Tree tree;
  private final Ancestry ancestry;
  private final List<Service> services;

  private ComposeFile(Tree tree, OtherFiles others) {
    this.tree = tree;
    this.ancestry = new Ancestry(others);
    this.services = services(tree, ancestry);
  }

  /// Reads a file that stands alone.
  public static ComposeFile parse(SourceText source) {
    return parse(source, new OtherFiles(Neighbours.NONE));
  }

  /// Reads a file whose services may have something from other files.
  public static ComposeFile parse(SourceText source, OtherFiles others) {
    return new ComposeFile(TreeParser.parseYaml(source), others);
  }

  /// Whether a YAML file of any name holds services as compose does, and nothing that compose does
  /// not know. Most other files cost no more than a search for a word.
  public static boolean isIn(SourceText source) {
    return SERVICES.matcher(source.toString()).find()
        && TreeParser.parseYaml(source).root().filter(ComposeFile::isComposeFile).isPresent();
  }

  private static boolean isComposeFile(Node document) {
    return document instanceof MappingNode root
        && root.entries().stream().allMatch(ComposeFile::isTopLevel)
        && serviceEntries(document).stream().anyMatch(ComposeFile::runsSomething)
        && serviceEntries(document).stream()
            .allMatch(entry -> entry.value().resolved() instanceof MappingNode);
  }

  private static boolean isTopLevel(Entry entry) {
    return entry
        .name()
        .filter(name -> TOP_LEVEL.contains(name) || name.startsWith("x-"))
        .isPresent();
  }

  private static boolean runsSomething(Entry service) {
    return service.value().resolved() instanceof MappingNode body
        && (body.value("image").filter(ScalarNode.class::isInstance).isPresent()
            || body.entry("build").isPresent());
  }

  private static List<Service> services(Tree tree, Ancestry ancestry) {
    List<Service> services = new ArrayList<>();
    for (Node document : tree.documents()) {
      for (Entry entry : serviceEntries(document)) {
        Service service = new Service(entry, ancestry);
        ancestry.add(service);
        services.add(service);
      }
    }
    return List.copyOf(services);
  }

  private static List<Entry> serviceEntries(Node document) {
    Optional<Node> services =
        document instanceof MappingNode root ? root.value("services") : Optional.empty();
    return services
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .map(MappingNode::entries)
        .orElse(List.of())
        .stream()
        .filter(entry -> !entry.isMerge() && entry.name().isPresent())
        .toList();
  }

  Ancestry ancestry() {
    return ancestry;
  }

  public SourceText source() {
    return tree.source();
  }

  /// Why parts of the file could not be read, in the order of their places.
  public List<TreeProblem> problems() {
    return tree.problems();
  }

  /// Its services in the order of the file, of all its documents.
  public List<Service> services() {
    return services;
  }

  public Optional<Service> service(String name) {
    return services.stream().filter(service -> service.name().equals(name)).findFirst();
  }

  /// How most lists of its services are set below their keys.
  public SequenceStyle sequenceStyle() {
    Map<SequenceStyle, Long> counts =
        services.stream()
            .filter(Service::ownsBody)
            .flatMap(service -> service.body().stream())
            .flatMap(body -> body.entries().stream())
            .flatMap(entry -> SequenceStyle.of(source(), entry).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.<SequenceStyle, Long>comparingByValue().thenComparing(byIndent()))
        .map(Map.Entry::getKey)
        .orElse(SequenceStyle.USUAL);
  }

  private static Comparator<Map.Entry<SequenceStyle, Long>> byIndent() {
    return Comparator.comparingInt(counted -> counted.getKey().indent());
  }
}
