package dev.plimsoll.kubernetes;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.Tree;
import dev.plimsoll.tree.TreeParser;
import dev.plimsoll.tree.TreeProblem;
import java.util.List;

/// The Kubernetes objects in one YAML file. Any other YAML file has none, and no problems either.
public final class Manifests {
  private final SourceText source;
  private final List<MappingNode> objects;
  private final List<TreeProblem> problems;

  private Manifests(SourceText source, List<MappingNode> objects, List<TreeProblem> problems) {
    this.source = source;
    this.objects = List.copyOf(objects);
    this.problems = List.copyOf(problems);
  }

  /// Whether a JSON file holds an object, for all that a search for its keys can tell.
  public static boolean areInJson(SourceText source) {
    String text = source.toString();
    return text.contains("\"apiVersion\"")
        && text.contains("\"kind\"")
        && text.contains("\"containers\"")
        && !text.contains("\"containerDefinitions\"");
  }

  /// Reads the objects. A file that does not name what all of them have is not looked into.
  public static Manifests parse(SourceText source) {
    String text = source.toString();
    if (!text.contains("apiVersion") || !text.contains("kind")) {
      return new Manifests(source, List.of(), List.of());
    }
    Tree tree = TreeParser.parseYaml(source);
    List<MappingNode> objects =
        tree.documents().stream().filter(Manifests::isObject).map(MappingNode.class::cast).toList();
    return new Manifests(source, objects, objects.isEmpty() ? List.of() : tree.problems());
  }

  private static boolean isObject(Node document) {
    return document instanceof MappingNode mapping
        && mapping.value("apiVersion").isPresent()
        && mapping.value("kind").isPresent();
  }

  public SourceText source() {
    return source;
  }

  /// Each has an `apiVersion` and a `kind`.
  public List<MappingNode> objects() {
    return objects;
  }

  /// Those that make pods, in the order of the file, of lists too.
  public List<Workload> workloads() {
    return objects.stream().flatMap(Workloads::in).toList();
  }

  public List<TreeProblem> problems() {
    return problems;
  }
}
